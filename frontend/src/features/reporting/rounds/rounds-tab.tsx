import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { periodWords } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan, useViewer, type Viewer } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { ReportingRoundsQuery } from '../gql/graphql';
import classes from '../lists.module.css';
import { followsRound } from './follows';
import { OpenRoundDialog } from './open-round-dialog';
import { ProgressBar } from './progress-bar';
import { ProgressCountsQuery, RoundsQuery } from './rounds.graphql';

type RoundLine = NonNullable<ReportingRoundsQuery['rounds']>[number];

/** Rounds by regime, newest first, each with how far it is. */
export function RoundsTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const viewer = useViewer();
  const manages = useCan('round.manage');
  const [opening, setOpening] = useState(false);
  const [{ data, error, fetching }, ask] = useQuery({ query: RoundsQuery, variables: { first: 100 } });
  const columns = useColumns(viewer);
  if (error && !data) return <QueryProblem error={error} what={t('rounds.what')} onRetry={ask} />;
  return (
    <>
      <DataTable
        id="reporting.rounds"
        label={t('rounds.list')}
        columns={columns}
        rows={data?.rounds ?? []}
        rowKey={({ id }) => id}
        rowLabel={(round) => `${round.regime?.code ?? ''} ${round.periodLabel}`}
        onOpen={(round) =>
          void (followsRound(viewer, round)
            ? navigate({ to: '/bao-cao/dot/$roundId', params: { roundId: round.id } })
            : navigate({ to: '/bao-cao', search: { phan: 'nghia-vu', dot: round.id } }))
        }
        loading={fetching}
        toolbar={
          <ActionButton
            variant="default"
            disabledReason={manages ? null : t('rounds.noManage')}
            onClick={() => setOpening(true)}
          >
            {t('rounds.open.button')}
          </ActionButton>
        }
        empty={<EmptyState title={t('rounds.empty')}>{t('rounds.emptyHint')}</EmptyState>}
      />
      <OpenRoundDialog opened={opening} onClose={() => setOpening(false)} />
    </>
  );
}

function useColumns(viewer: Viewer): Column<RoundLine>[] {
  const { t } = useTranslation('reporting');
  const follows = viewer.allowed.has('round.progress');
  return useMemo<Column<RoundLine>[]>(
    () => [
      {
        key: 'regime',
        title: t('column.regime'),
        fixed: true,
        cell: ({ regime }) => (
          <span className={classes.clip} title={regime?.name}>
            <strong>{regime?.code}</strong> {regime?.name}
          </span>
        ),
      },
      {
        key: 'period',
        title: t('column.period'),
        cell: (round) => <span className={classes.line}>{periodWords(round)}</span>,
      },
      {
        key: 'state',
        title: t('column.state'),
        cell: ({ state, illustrative }) => (
          <span className={classes.badges}>
            <StatusBadge status={state} /> {illustrative && <StatusBadge status="ILLUSTRATIVE" />}
          </span>
        ),
      },
      ...(follows
        ? [
            {
              key: 'progress',
              title: t('rounds.progress'),
              width: '320px',
              cell: (round: RoundLine) => followsRound(viewer, round) && <Progress id={round.id} />,
            },
          ]
        : []),
    ],
    [t, follows, viewer],
  );
}

function Progress({ id }: { id: string }) {
  const [{ data }] = useQuery({ query: ProgressCountsQuery, variables: { roundId: id } });
  return data?.roundProgress ? <ProgressBar {...data.roundProgress} /> : null;
}
