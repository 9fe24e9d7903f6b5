import { useState } from 'react';
import { periodWords } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { BulkDialog } from '@/shared/ui/bulk-dialog';
import type { ReportingItem } from './items';
import { ApproveMany as Approve } from './work.graphql';

interface Props {
  items: readonly ReportingItem[];
  onClose: () => void;
}

/** Approves one or many after showing them; what was shown is what is approved, in the versions shown. */
export function ApproveMany({ items: asked, onClose }: Props) {
  const { t } = useTranslation('work');
  const [items] = useState(asked);
  const approve = useAction(Approve);
  const run = async () => {
    const obligations = items.map(({ line: { id, version } }) => ({ id, version }));
    const { approve: results } = await approve({ input: { obligations } });
    return new Map(
      (results ?? []).flatMap(({ obligationId, problem }) =>
        problem ? [[obligationId, problem.message]] : [],
      ),
    );
  };
  return (
    <BulkDialog
      title={t('approve.title')}
      opened
      onClose={onClose}
      action={t('approve.action', { count: items.length })}
      items={items.map(({ line, changedCells }) => ({
        id: line.id,
        label: line.unit?.name ?? '',
        detail: [
          line.round?.regime?.code,
          line.round && periodWords(line.round),
          changedCells == null ? t('approve.first') : t('changed', { count: changedCells }),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      run={run}
    >
      <p>{t('approve.text')}</p>
    </BulkDialog>
  );
}
