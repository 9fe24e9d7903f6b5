import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { businessNow, formatDate, formatDateTime, periodWords } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { Printer } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { PrintHead } from '../print-head';
import classes from './late-page.module.css';
import type { UnitLine } from './progress';
import { RoundQuery } from './rounds.graphql';
import { useProgress } from './use-progress';

const route = getRouteApi('/shell/bao-cao/dot/$roundId/cham');

/** The printable list of units of a round that sent late or have not sent. */
export function LatePage() {
  const { t } = useTranslation('reporting');
  const { roundId } = route.useParams();
  const [round] = useQuery({ query: RoundQuery, variables: { id: roundId } });
  const [{ data, error }, ask] = useProgress(roundId);
  const found = round.data?.round;
  if (error && !data?.roundProgress) {
    return <QueryProblem error={error} what={t('rounds.late.what')} onRetry={ask} />;
  }
  if (!data?.roundProgress || !found) return <PageSkeleton />;
  const lines = lateFirst(data.roundProgress.units);
  const title = `${found.regime?.code ?? ''} ${found.regime?.name ?? ''}`.trim();
  return (
    <section className={classes.page}>
      <PageHead
        crumbs={
          <Link to="/bao-cao/dot/$roundId" params={{ roundId }}>
            {title}
          </Link>
        }
        title={t('rounds.late.title')}
        meta={<strong>{periodWords(found)}</strong>}
        actions={
          <Button
            leftSection={<Printer size={16} />}
            onClick={() => window.print()}
            disabled={lines.length === 0}
          >
            {t('rounds.late.print')}
          </Button>
        }
      />
      <PrintHead
        title={t('rounds.late.printTitle')}
        note={t('rounds.late.note', {
          report: title,
          period: found.periodLabel,
          at: formatDateTime(businessNow()),
        })}
      />
      {lines.length === 0 ? (
        <EmptyState title={t('rounds.late.none')}>{t('rounds.late.noneHint')}</EmptyState>
      ) : (
        <LateTable lines={lines} />
      )}
    </section>
  );
}

/** Missing before late, the longest delay first. */
function lateFirst(units: readonly UnitLine[]): UnitLine[] {
  return units
    .filter(({ timeliness }) => timeliness === 'MISSING' || timeliness === 'LATE')
    .sort(
      (a, b) =>
        Number(b.timeliness === 'MISSING') - Number(a.timeliness === 'MISSING') ||
        b.workingDaysLate - a.workingDaysLate,
    );
}

function LateTable({ lines }: { lines: readonly UnitLine[] }) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t('rounds.late.title')}>
        <thead>
          <tr>
            {(['number', 'unit', 'due', 'time', 'days', 'sent', 'urged'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`rounds.late.column.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.obligationId}>
              <td className={classes.count}>{index + 1}</td>
              <th scope="row">
                {line.unit?.name}
                {line.lineageNote && <span className={classes.lineage}>{line.lineageNote}</span>}
              </th>
              <td>{formatDate(line.dueAt)}</td>
              <td>
                <StatusBadge status={line.timeliness} />
              </td>
              <td className={classes.count}>{line.workingDaysLate || t('rounds.late.underOne')}</td>
              <td>{line.firstSubmittedAt && formatDateTime(line.firstSubmittedAt)}</td>
              <td>
                {line.urged > 0 &&
                  t('urging.last', {
                    count: line.urged,
                    at: line.lastUrgedAt ? formatDate(line.lastUrgedAt) : '',
                  })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
