import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime, matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { ApproveDialog } from './approve-dialog';
import { isOf, type UnitLine } from './progress';
import { ProgressTiles } from './progress-tiles';
import type { OpenedRound } from './round-page';
import { RoundProgressQuery } from './rounds.graphql';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

/** Who has reported, is late or missing; live. */
export function RoundMonitor({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const [{ data, error }, ask] = useQuery({ query: RoundProgressQuery, variables: { roundId: round.id } });
  if (error && !data?.roundProgress) {
    return <QueryProblem error={error} what={t('rounds.whatProgress')} onRetry={ask} />;
  }
  if (!data?.roundProgress) return <PageSkeleton />;
  const { units, ...counts } = data.roundProgress;
  const shown = units.filter(
    (line) =>
      (!search.loc || isOf(line, search.loc)) &&
      (!search.don_vi || matches(line.unit?.name ?? '', search.don_vi)),
  );
  return (
    <>
      <ProgressTiles roundId={round.id} counts={counts} />
      <Units round={round} lines={shown} total={units.length} />
    </>
  );
}

function Units({ round, lines, total }: { round: OpenedRound; lines: UnitLine[]; total: number }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const approves = useCan('review.approve');
  const reads = useCan('obligation.list');
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [approving, setApproving] = useState(false);
  const columns = useColumns();
  const params = { roundId: round.id };
  const waiting = lines.filter(
    ({ obligationId, state }) => state === 'SUBMITTED' && selected.has(obligationId),
  );
  return (
    <>
      <DataTable
        id="reporting.progress"
        label={t('rounds.units')}
        columns={columns}
        rows={lines}
        rowKey={({ obligationId }) => obligationId}
        rowLabel={({ unit }) => unit?.name ?? ''}
        {...(reads && {
          onOpen: ({ obligationId }: UnitLine) =>
            void navigate({ to: '/bao-cao/nghia-vu/$obligationId', params: { obligationId } }),
        })}
        {...(approves && { selected, onSelect: setSelected })}
        bulkActions={
          <Button size="compact-md" disabled={waiting.length === 0} onClick={() => setApproving(true)}>
            {t('rounds.approve.action', { count: waiting.length })}
          </Button>
        }
        toolbar={<UnitSearch roundId={round.id} />}
        empty={
          total > 0 ? (
            <NoMatch onClear={() => void navigate({ to: '/bao-cao/dot/$roundId', params })} />
          ) : (
            <EmptyState title={t('rounds.table.empty')}>{t('rounds.table.emptyHint')}</EmptyState>
          )
        }
      />
      <ApproveDialog
        roundId={round.id}
        only={new Set(waiting.map(({ obligationId }) => obligationId))}
        opened={approving}
        onClose={() => {
          setApproving(false);
          setSelected(new Set());
        }}
      />
    </>
  );
}

function UnitSearch({ roundId }: { roundId: string }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const search = route.useSearch();
  return (
    <SearchField
      label={t('filter.unit')}
      value={search.don_vi ?? ''}
      onChange={(text) =>
        void navigate({
          to: '/bao-cao/dot/$roundId',
          params: { roundId },
          search: { ...search, don_vi: text || undefined },
          replace: true,
        })
      }
    />
  );
}

function useColumns(): Column<UnitLine>[] {
  const { t } = useTranslation('reporting');
  return useMemo(
    () => [
      { key: 'unit', title: t('column.unit'), fixed: true, cell: ({ unit }) => unit?.name },
      { key: 'state', title: t('column.state'), cell: ({ state }) => <StatusBadge status={state} /> },
      {
        key: 'time',
        title: t('column.timeliness'),
        cell: ({ timeliness }) => <StatusBadge status={timeliness} />,
      },
      { key: 'due', title: t('column.due'), cell: ({ dueAt }) => formatDateTime(dueAt) },
      {
        key: 'first',
        title: t('column.firstSubmitted'),
        cell: ({ firstSubmittedAt }) => firstSubmittedAt && formatDateTime(firstSubmittedAt),
      },
      {
        key: 'returns',
        title: t('column.returns'),
        align: 'right',
        cell: ({ returns }) => (returns > 0 ? returns : '-'),
      },
    ],
    [t],
  );
}
