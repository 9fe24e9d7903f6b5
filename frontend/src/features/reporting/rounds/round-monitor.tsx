import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { DataTable } from '@/shared/ui/data-table';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import lists from '../lists.module.css';
import { ExemptionLines } from '../regimes/exemption-lines';
import { isOwing } from '../urging/owing';
import { UrgeDialog } from '../urging/urge-dialog';
import { ApproveDialog } from './approve-dialog';
import { useMonitorColumns } from './monitor-columns';
import { OfficerFilter, ofOfficer } from './officer-filter';
import { isOf, type UnitLine } from './progress';
import { ProgressTiles } from './progress-tiles';
import type { OpenedRound } from './round-page';
import { useProgress } from './use-progress';

const route = getRouteApi('/shell/bao-cao/dot/$roundId');

/** Who has reported, is late or missing; live. */
export function RoundMonitor({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const [{ data, error }, ask] = useProgress(round.id);
  if (error && !data?.roundProgress) {
    return <QueryProblem error={error} what={t('rounds.whatProgress')} onRetry={ask} />;
  }
  if (!data?.roundProgress) return <PageSkeleton />;
  const { units, exempt, ...counts } = data.roundProgress;
  const shown = units.filter(
    (line) =>
      (!search.loc || isOf(line, search.loc)) &&
      ofOfficer(line, search.cua) &&
      (!search.don_vi || matches(line.unit?.name ?? '', search.don_vi)),
  );
  return (
    <>
      <ProgressTiles roundId={round.id} counts={counts} />
      <Units round={round} lines={shown} total={units.length} />
      {exempt && exempt.length > 0 && (
        <details className={lists.more} open={exempt.length <= 5}>
          <summary>{t('rounds.exempt', { count: exempt.length })}</summary>
          <ExemptionLines list={exempt} />
        </details>
      )}
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
  const [urging, setUrging] = useState(false);
  const urges = useCan('urge.write') && round.state === 'OPEN';
  const columns = useMonitorColumns();
  const params = { roundId: round.id };
  const waiting = lines.filter(
    ({ obligationId, state }) => state === 'SUBMITTED' && selected.has(obligationId),
  );
  const chosen = lines.filter(({ obligationId }) => selected.has(obligationId));
  const owing = chosen.filter(isOwing);
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
        {...((approves || urges) && { selected, onSelect: setSelected })}
        bulkActions={
          <>
            {approves && (
              <Button size="compact-md" disabled={waiting.length === 0} onClick={() => setApproving(true)}>
                {t('rounds.approve.action', { count: waiting.length })}
              </Button>
            )}
            {urges && (
              <Button
                size="compact-md"
                variant={approves ? 'default' : 'filled'}
                disabled={owing.length === 0}
                onClick={() => setUrging(true)}
              >
                {t('urging.button', { count: owing.length })}
              </Button>
            )}
          </>
        }
        toolbar={
          <>
            <UnitSearch roundId={round.id} />
            <OfficerFilter roundId={round.id} />
          </>
        }
        empty={
          total > 0 ? (
            <NoMatch onClear={() => void navigate({ to: '/bao-cao/dot/$roundId', params })} />
          ) : (
            <EmptyState title={t('rounds.table.empty')}>{t('rounds.table.emptyHint')}</EmptyState>
          )
        }
      />
      {urging && (
        <UrgeDialog
          round={round}
          chosen={chosen}
          onClose={() => setUrging(false)}
          onDone={() => {
            setUrging(false);
            setSelected(new Set());
          }}
        />
      )}
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
