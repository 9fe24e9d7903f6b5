import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useQuery } from 'urql';
import { formatDateTime, periodWords } from '@/shared/format';
import { useCan } from '@/shared/session/viewer';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { ReportingRoundQuery } from '../gql/graphql';
import lists from '../lists.module.css';
import { RoundActions } from './round-actions';
import { RoundMonitor } from './round-monitor';
import { RoundTablePart } from './round-table-part';
import { RoundQuery } from './rounds.graphql';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

export type OpenedRound = NonNullable<ReportingRoundQuery['round']>;

/** One round: who has reported, and the province's table. */
export function RoundPage() {
  const { t } = useTranslation('reporting');
  const { roundId } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: RoundQuery, variables: { id: roundId } });
  if (error && !data?.round) return <QueryProblem error={error} what={t('rounds.what')} onRetry={ask} />;
  if (!data) return <PageSkeleton />;
  if (!data.round) return <EmptyState title={t('rounds.notFound')} />;
  return <Opened key={roundId} round={data.round} />;
}

function Opened({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const monitors = useCan('round.progress');
  const tables = useCan('round.table');
  const table = tables && (search.phan === 'bang' || !monitors);
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'dot' }}>
            {t('tabs.rounds')}
          </Link>
        }
        title={`${round.regime?.code ?? ''} ${round.regime?.name ?? ''}`.trim()}
        meta={
          <>
            <strong>{periodWords(round)}</strong>
            <StatusBadge status={round.state} />
            {round.illustrative && <StatusBadge status="ILLUSTRATIVE" />}
            {round.closedAt && (
              <span>
                {round.closeReason
                  ? t('rounds.closedBecause', {
                      at: formatDateTime(round.closedAt),
                      reason: round.closeReason,
                    })
                  : t('rounds.closedAt', { at: formatDateTime(round.closedAt) })}
              </span>
            )}
          </>
        }
        actions={
          <>
            <RoundActions round={round} />
            {monitors && (
              <Link className={lists.link} to="/bao-cao/dot/$roundId/cham" params={{ roundId: round.id }}>
                {t('rounds.late.link')}
              </Link>
            )}
          </>
        }
      />
      {monitors && tables && (
        <LinkTabs label={t('rounds.tabs.label')}>
          <RoundTab id={round.id} open={!table} text={t('rounds.tabs.monitor')} />
          <RoundTab id={round.id} part="bang" open={table} text={t('rounds.tabs.table')} />
        </LinkTabs>
      )}
      {table ? (
        <RoundTablePart round={round} />
      ) : monitors ? (
        <RoundMonitor round={round} />
      ) : (
        <DeniedState what={t('rounds.whatProgress')} />
      )}
    </>
  );
}

function RoundTab({ id, part, open, text }: { id: string; part?: 'bang'; open: boolean; text: string }) {
  return (
    <Link
      to="/bao-cao/dot/$roundId"
      params={{ roundId: id }}
      search={{ phan: part }}
      activeOptions={tabOptions}
      aria-current={open ? 'page' : undefined}
    >
      {text}
    </Link>
  );
}
