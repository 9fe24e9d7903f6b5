import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { BulkDialog, type BulkItem } from '@/shared/ui/bulk-dialog';
import { DialogFrame } from '@/shared/ui/dialogs';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { Approve } from '../obligation/mutations.graphql';
import { SubmittedQuery } from './rounds.graphql';

interface Props {
  roundId: string;
  /** Only these obligations; all that wait when absent. */
  only?: ReadonlySet<string>;
  opened: boolean;
  onClose: () => void;
}

/** Approves what was sent in a round, after showing it; each report answers on its own. */
export function ApproveDialog({ opened, onClose, ...rest }: Props) {
  const { t } = useTranslation('reporting');
  if (!opened) return null;
  return <Asked {...rest} title={t('rounds.approve.title')} onClose={onClose} />;
}

function Asked({ roundId, only, title, onClose }: Omit<Props, 'opened'> & { title: string }) {
  const { t } = useTranslation('reporting');
  // What is shown is what is approved: the list must not change under the reader's eyes.
  const [{ data: live, fetching }] = useQuery({
    query: SubmittedQuery,
    variables: { roundId },
    requestPolicy: 'network-only',
  });
  const [data, setData] = useState(fetching ? undefined : live);
  if (!data && live && !fetching) setData(live);
  const approve = useAction(Approve);
  const waiting = (data?.obligations?.items ?? []).filter(({ id }) => !only || only.has(id));
  if (!data) {
    return (
      <DialogFrame title={title} opened onClose={onClose}>
        <ListSkeleton count={4} />
      </DialogFrame>
    );
  }
  const items = waiting.map(
    ({ id, unit, lastSubmittedAt }): BulkItem => ({
      id,
      label: unit?.name ?? '',
      detail: lastSubmittedAt && t('rounds.approve.sentAt', { at: formatDateTime(lastSubmittedAt) }),
    }),
  );
  const run = async () => {
    const obligations = waiting.map(({ id, version }) => ({ id, version }));
    const { approve: results } = await approve({ input: { obligations } });
    return new Map(
      (results ?? []).flatMap(({ obligationId, problem }) =>
        problem ? [[obligationId, problem.message]] : [],
      ),
    );
  };
  return (
    <BulkDialog
      title={title}
      opened
      onClose={onClose}
      items={items}
      action={t('rounds.approve.action', { count: items.length })}
      run={run}
    >
      <p>{t(items.length > 0 ? 'rounds.approve.text' : 'rounds.approve.none')}</p>
    </BulkDialog>
  );
}
