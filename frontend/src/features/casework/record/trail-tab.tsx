import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState } from '@/shared/ui/states';
import type { Tone } from '@/shared/ui/status-badge';
import { Timeline } from '@/shared/ui/timeline';
import { CaseTimelineQuery } from '../casework.graphql';
import type { CaseAction } from '../gql/graphql';
import { useSaid } from '../texts/said';
import classes from './record.module.css';

const tones: Readonly<Partial<Record<CaseAction, Tone>>> = {
  APPROVE: 'ok',
  APPROVE_AMENDMENT: 'ok',
  ACCEPT_TRANSFER: 'ok',
  REOPEN: 'ok',
  SUBMIT: 'warn',
  REPORT_END: 'warn',
  REQUEST_REOPEN: 'warn',
  SEND_BACK: 'bad',
  SEND_BACK_AMENDMENT: 'bad',
  REFUSE_TRANSFER: 'bad',
};

/** What happened to the record, from the journal. */
export function TrailTab({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({ query: CaseTimelineQuery, variables: { id } });
  const record = data?.caseRecord;
  if (error && !record) return <QueryProblem error={error} what={t('what.timeline')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={6} height={48} />;
  if (!record?.timeline) return <DeniedState what={t('what.timeline')} />;
  const items = record.timeline.map(({ at, action, label, by, reason }) => ({
    at,
    what: said('step', action, label),
    by,
    reason,
    tone: tones[action as CaseAction] ?? ('quiet' as const),
  }));
  return (
    <div className={classes.section}>
      <Timeline items={items} label={t('trail.label')} />
    </div>
  );
}
