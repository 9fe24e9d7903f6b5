import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ReasonDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { tookStep } from '@/shared/waiting/walk';
import { AskCase, CasePairCountQuery, RefuseCaseRequest } from '../casework.graphql';
import type { CaseHeadFragment } from '../gql/graphql';
import { mayNow } from '../steps';
import classes from './record.module.css';

interface Props {
  head: CaseHeadFragment;
  onStale: () => void;
}

type Request = NonNullable<CaseHeadFragment['requests']>[number];

/** That another unit asks for this record, or that this draft's person has one elsewhere: who works on it sees it first. */
export function RequestNotices({ head, onStale }: Props) {
  const asks = useCan('case.ask');
  const requests = head.requests ?? [];
  const incoming = requests.filter((each) => each.incoming && each.state === 'WAITING');
  const sent = requests.find((each) => !each.incoming);
  const elsewhere = head.pending?.problems.some(({ code }) => code === 'CASE_EXISTS_ELSEWHERE');
  const mayAsk = asks && elsewhere && mayNow(head.actions, 'EDIT') && (!sent || sent.state === 'REFUSED');
  return (
    <>
      {incoming.map((each) => (
        <Incoming key={each.id} request={each} head={head} onStale={onStale} />
      ))}
      {sent && <Sent request={sent} />}
      {mayAsk && <Ask head={head} onStale={onStale} />}
    </>
  );
}

function Incoming({ request, head, onStale }: Props & { request: Request }) {
  const { t } = useTranslation('casework');
  const [open, setOpen] = useState(false);
  const refuse = useAction(RefuseCaseRequest);
  const answers = useCan('case.ask');
  return (
    <section className={classes.notice} data-tone="info" data-print="never">
      <strong>{t('asked.title')}</strong>
      <p>
        {t('asked.incoming', {
          by: request.sentByTitle,
          unit: request.unit?.name ?? '',
          at: formatDateTime(request.sentAt),
        })}
      </p>
      {request.reason && <p>{request.reason}</p>}
      {answers && (
        <p>
          {t('asked.incomingHint')}{' '}
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('asked.refuse')}
          </Button>
        </p>
      )}
      <ReasonDialog
        title={t('asked.refuseTitle')}
        opened={open}
        onClose={() => setOpen(false)}
        action={t('asked.refuse')}
        danger
        onConfirm={async ({ text }) => {
          await refuse({ input: { id: request.id, reason: text } });
          void notify.done(t('asked.refusedDone', { code: head.code }));
          tookStep(head.id);
          onStale();
        }}
      >
        <p>{t('asked.refuseHint')}</p>
      </ReasonDialog>
    </section>
  );
}

function Sent({ request }: { request: Request }) {
  const { t } = useTranslation('casework');
  const at = formatDateTime(request.decidedAt ?? request.sentAt);
  const words = { WAITING: 'asked.outgoing', REFUSED: 'asked.refused', MET: 'asked.met' } as const;
  if (request.state === 'TAKEN_BACK') return null;
  return (
    <section className={classes.notice} data-tone="info" data-print="never">
      <strong>{t('asked.title')}</strong>
      <p>{t(words[request.state], { at })}</p>
      {request.answer && <p>{request.answer}</p>}
    </section>
  );
}

function Ask({ head, onStale }: Props) {
  const { t } = useTranslation('casework');
  const [open, setOpen] = useState(false);
  const ask = useAction(AskCase);
  return (
    <section className={classes.notice} data-print="never">
      <p>
        {t('asked.elsewhere')}{' '}
        <Button size="compact-sm" onClick={() => setOpen(true)}>
          {t('asked.ask')}
        </Button>
      </p>
      <ReasonDialog
        title={t('asked.ask')}
        opened={open}
        onClose={() => setOpen(false)}
        action={t('asked.ask')}
        onConfirm={async ({ text }) => {
          try {
            await ask({ input: { record: { id: head.id, version: head.version }, reason: text } });
          } catch (failure) {
            if (toAppError(failure).reason === 'STALE_VERSION') onStale();
            throw failure;
          }
          void notify.done(t('asked.askDone'));
        }}
      >
        <p>{t('asked.askHint')}</p>
      </ReasonDialog>
    </section>
  );
}

/** That this record may be of a person who has another one, or was merged into it. */
export function DuplicateNotice({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const sees = useCan('case.pair.list');
  if (head.state === 'MERGED')
    return (
      <section className={classes.notice} data-print="never">
        {head.mergedInto
          ? t('duplicates.mergedInto', { code: head.mergedInto })
          : t('duplicates.mergedElsewhere')}
      </section>
    );
  return sees ? <Candidates id={head.id} /> : null;
}

function Candidates({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const [{ data }] = useQuery({ query: CasePairCountQuery, variables: { recordId: id } });
  const count = data?.casePairs?.total ?? 0;
  if (count === 0) return null;
  return (
    <section className={classes.notice} data-print="never">
      {t('duplicates.of', { count })} <Link to="/ho-so/trung-lap">{t('duplicates.see')}</Link>
    </section>
  );
}
