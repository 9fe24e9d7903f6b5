import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { CaseTimelineQuery } from '../casework.graphql';
import type { CaseHeadFragment } from '../gql/graphql';
import { useSaid } from '../texts/said';
import classes from './record.module.css';
import { DecidedPaper } from './step-papers';

const asks: Readonly<Record<string, string>> = {
  REOPEN_REQUESTED: 'REQUEST_REOPEN',
  END_SUBMITTED: 'REPORT_END',
};

/** What is asked for, by whom and on what paper: before the eyes of who decides on it. */
export function AskedNotice({ head }: { head: CaseHeadFragment }) {
  const step = asks[head.state];
  return step ? <Asked head={head} step={step} /> : null;
}

function Asked({ head, step }: { head: CaseHeadFragment; step: string }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const [{ data }] = useQuery({ query: CaseTimelineQuery, variables: { id: head.id } });
  const asked = data?.caseRecord?.timeline?.find(({ action }) => action === step);
  if (!asked) return null;
  return (
    <section className={classes.notice} data-tone="info" data-print="never">
      <strong>
        {said('step', asked.action, asked.label)}
        {head.state === 'END_SUBMITTED' && head.lock && `: ${t(`lock.${head.lock}`)}`}
      </strong>
      <span className={classes.item}>
        {' '}
        {t('record.returnedBy', { by: asked.by, at: formatDateTime(asked.at) })}
      </span>
      {asked.reason && <p>{asked.reason}</p>}
      {head.state === 'END_SUBMITTED' && <DecidedPaper id={head.id} action="APPROVE_END" />}
    </section>
  );
}
