import { NativeSelect, Switch } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isSent, states } from '@/shared/flow/states';
import { formatDate, formatDateTime, periodWords } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { DueLabel } from '@/shared/ui/due-label';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { read } from './gql';
import type { ObligationState, WorkLineFragment } from './gql/graphql';
import { SentQuery, WorkLine } from './work.graphql';

const route = getRouteApi('/shell/viec');
const pageSize = 50;
/** Where the reports that this position deals with are, last changed first. */
export function SentTab() {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const columns = useColumns();
  const search = route.useSearch();
  const { position } = useViewer();
  const state = states.find((each) => each === search.trang_thai);
  // A unit of its own follows its own; an agency that leads regimes follows what the communes owe.
  const own = search.cua === 'don-vi';
  const filter = { states: state ? [state] : null, own: own || null };
  const list = usePages(SentQuery, { filter, first: pageSize });
  const last = list.pages.at(-1)?.obligations;
  const rows = list.pages.flatMap(({ obligations }) =>
    (obligations?.items ?? []).map((item) => read(WorkLine, item)),
  );
  const show = (next: string | undefined) =>
    void navigate({ to: '/viec', search: { ...search, phan: 'da-gui', trang_thai: next }, replace: true });
  if (list.error && rows.length === 0) {
    return <QueryProblem error={list.error} what={t('whatSent')} onRetry={list.retry} />;
  }
  return (
    <DataTable
      id="work.sent"
      label={`${t('tabs.sent')} – ${position.title}`}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ unit }) => unit?.name ?? ''}
      onOpen={({ id }) =>
        void navigate({ to: '/bao-cao/nghia-vu/$obligationId', params: { obligationId: id } })
      }
      total={last?.total ?? rows.length}
      loading={list.loading}
      onMore={last?.endCursor ? () => list.more(last.endCursor ?? '') : undefined}
      toolbar={
        <>
          <StateFilter state={state} onChange={show} />
          <Switch
            label={t('whose.own')}
            checked={own}
            onChange={(event) =>
              void navigate({
                to: '/viec',
                search: {
                  ...search,
                  phan: 'da-gui',
                  cua: event.currentTarget.checked ? 'don-vi' : undefined,
                },
                replace: true,
              })
            }
          />
        </>
      }
      empty={
        state ? (
          <NoMatch onClear={() => show(undefined)} />
        ) : (
          <EmptyState title={t('noneSent')}>{t('noneSentHint')}</EmptyState>
        )
      }
    />
  );
}

interface FilterProps {
  state: ObligationState | undefined;
  onChange: (state: string | undefined) => void;
}

function StateFilter({ state, onChange }: FilterProps) {
  const { t } = useTranslation('work');
  const common = useTranslation();
  return (
    <NativeSelect
      aria-label={t('filter.state')}
      value={state ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: `${t('filter.state')}: ${t('filter.all')}` },
        ...states.map((value) => ({ value, label: common.t(`status.${value}`) })),
      ]}
    />
  );
}

function useColumns(): Column<WorkLineFragment>[] {
  const { t } = useTranslation('work');
  return useMemo(
    () => [
      {
        key: 'report',
        title: t('column.report'),
        fixed: true,
        cell: ({ round }) => (
          <>
            <strong>{round?.regime?.code}</strong> {round && periodWords(round)}
          </>
        ),
      },
      { key: 'unit', title: t('column.unit'), cell: ({ unit }) => unit?.name },
      { key: 'state', title: t('column.state'), cell: ({ state }) => <StatusBadge status={state} /> },
      {
        key: 'time',
        title: t('column.timeliness'),
        cell: ({ timeliness }) => <StatusBadge status={timeliness} />,
      },
      {
        key: 'due',
        title: t('column.due'),
        cell: (line) =>
          isSent(line.state) ? (
            formatDate(line.dueAt)
          ) : (
            <DueLabel
              dueAt={line.dueAt}
              workingDaysLeft={line.workingDaysLeft}
              explanation={line.dueExplanation}
            />
          ),
      },
      { key: 'updated', title: t('column.updated'), cell: ({ updatedAt }) => formatDateTime(updatedAt) },
    ],
    [t],
  );
}
