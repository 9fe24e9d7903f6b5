import { Link } from '@tanstack/react-router';
import { isSent } from '@/shared/flow/states';
import { formatDateTime, periodWords } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DueLabel } from '@/shared/ui/due-label';
import { PageHead } from '@/shared/ui/page-head';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { ActionBar } from './action-bar';
import type { EntryGate } from './entry-body';
import type { History } from './obligation-page';

interface Props {
  head: HeadFieldsFragment;
  gate: EntryGate | null;
  history: History;
  parts: readonly PartFieldsFragment[];
  onStale: () => void;
}

/** Name, period, unit, state, due date, and what may be done. */
export function ObligationHead({ head, gate, history, parts, onStale }: Props) {
  const { t } = useTranslation('reporting');
  const { round } = head;
  const name = round?.regime?.name ?? round?.formVersion?.title ?? '';
  return (
    <PageHead
      crumbs={
        <>
          <Link to="/bao-cao">{t('back')}</Link>
          {round && (
            <>
              {' / '}
              <Link to="/bao-cao" search={{ phan: 'nghia-vu', dot: round.id }}>
                {round.regime?.code} {round.periodLabel}
              </Link>
            </>
          )}
        </>
      }
      title={`${head.unit?.name ?? ''} – ${name}`}
      meta={<Facts head={head} />}
      actions={<ActionBar head={head} gate={gate} history={history} parts={parts} onStale={onStale} />}
    />
  );
}

function Facts({ head }: { head: HeadFieldsFragment }) {
  const { t } = useTranslation('reporting');
  const { round, supplementDueAt } = head;
  return (
    <>
      {round && <strong>{periodWords(round)}</strong>}
      <StatusBadge status={head.state} />
      {isSent(head.state) && <StatusBadge status={head.timeliness} />}
      <DueLabel
        dueAt={head.dueAt}
        workingDaysLeft={head.workingDaysLeft}
        explanation={head.dueExplanation}
        done={isSent(head.state)}
      />
      {supplementDueAt && (
        <span>{t('obligation.supplementDue', { at: formatDateTime(supplementDueAt) })}</span>
      )}
      {round?.illustrative && (
        <span title={t('obligation.illustrativeHint')}>
          <StatusBadge status="ILLUSTRATIVE" />
        </span>
      )}
      {round?.state === 'CLOSED' && <StatusBadge status="CLOSED" />}
    </>
  );
}
