import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { isSent, states } from '@/shared/flow/states';
import { formatDate, formatDateTime, periodWords } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { DueLabel } from '@/shared/ui/due-label';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { FilterChoice } from './filters';
import { read } from './gql';
import type { ObligationFilter, ObligationLineFragment } from './gql/graphql';
import classes from './lists.module.css';
import { ObligationLine, ObligationsQuery } from './obligations.graphql';
import { OwnershipFilter } from './ownership-filter';
import { RoundsQuery } from './rounds/rounds.graphql';
import { membersOf, timelinesses } from './words';

const route = getRouteApi('/shell/bao-cao');
const pageSize = 50;

function useFilter() {
  const search = route.useSearch();
  const filter: ObligationFilter = {
    states: search.trang_thai ? membersOf(search.trang_thai, states) : null,
    timeliness: search.han ? membersOf(search.han, timelinesses) : null,
    unitSearch: search.don_vi ?? null,
    roundId: search.dot ?? null,
    regimeId: search.che_do ?? null,
    own: search.cua === 'don-vi' || null,
    mine: search.cua === 'toi' || null,
    unitId: search.don_vi_id ?? null,
    dueFrom: search.han_tu ?? null,
    dueTo: search.han_den ?? null,
  };
  const filtered = Object.values(filter).some((value) => value !== null);
  return { search, filter, filtered };
}

/** What the units owe and where it stands, with all filters in the address. */
export function ObligationsTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const columns = useColumns();
  const { search, filter, filtered } = useFilter();
  const list = usePages(ObligationsQuery, { filter, order: search.xep ?? 'UPDATED', first: pageSize });
  const last = list.pages.at(-1)?.obligations;
  const rows = list.pages.flatMap(({ obligations }) =>
    (obligations?.items ?? []).map((item) => read(ObligationLine, item)),
  );
  const clear = () => void navigate({ to: '/bao-cao', search: { phan: 'nghia-vu' } });

  if (list.error && rows.length === 0) {
    return <QueryProblem error={list.error} what={t('obligations.what')} onRetry={list.retry} />;
  }
  return (
    <DataTable
      id="reporting.obligations"
      label={t('obligations.label')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLabel={(row) => `${row.unit?.name ?? ''} ${row.round?.periodLabel ?? ''}`}
      onOpen={(row) =>
        void navigate({ to: '/bao-cao/nghia-vu/$obligationId', params: { obligationId: row.id } })
      }
      toolbar={<Filters />}
      total={last?.total ?? rows.length}
      loading={list.loading}
      onMore={last?.endCursor ? () => list.more(last.endCursor ?? '') : undefined}
      empty={
        filtered ? (
          <NoMatch onClear={clear} />
        ) : (
          <EmptyState title={t('obligations.empty')}>{t('obligations.emptyHint')}</EmptyState>
        )
      }
    />
  );
}

function useColumns(): Column<ObligationLineFragment>[] {
  const { t } = useTranslation('reporting');
  return useMemo(
    () => [
      {
        key: 'unit',
        title: t('column.unit'),
        fixed: true,
        cell: (row) => <span className={classes.line}>{row.unit?.name}</span>,
      },
      {
        key: 'report',
        title: t('column.report'),
        cell: (row) => (
          <span className={classes.clip} title={row.round?.regime?.name}>
            <strong>{row.round?.regime?.code}</strong> {row.round?.regime?.name}
          </span>
        ),
      },
      {
        key: 'period',
        title: t('column.period'),
        cell: (row) => <span className={classes.line}>{row.round && periodWords(row.round)}</span>,
      },
      { key: 'state', title: t('column.state'), cell: (row) => <StatusBadge status={row.state} /> },
      {
        key: 'timeliness',
        title: t('column.timeliness'),
        cell: (row) => <StatusBadge status={row.timeliness} />,
      },
      {
        key: 'due',
        title: t('column.due'),
        width: '240px',
        cell: (row) =>
          isSent(row.state) ? (
            formatDate(row.dueAt)
          ) : (
            <DueLabel
              dueAt={row.dueAt}
              workingDaysLeft={row.workingDaysLeft}
              explanation={row.dueExplanation}
            />
          ),
      },
      {
        key: 'first',
        title: t('column.firstSubmitted'),
        hidden: true,
        cell: (row) => row.firstSubmittedAt && formatDateTime(row.firstSubmittedAt),
      },
      {
        key: 'updated',
        title: t('column.updated'),
        hidden: true,
        cell: (row) => formatDateTime(row.updatedAt),
      },
    ],
    [t],
  );
}

function Filters() {
  const { t } = useTranslation('reporting');
  const common = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [rounds] = useQuery({ query: RoundsQuery, variables: { first: 60 } });
  const set = (change: Partial<typeof search>) =>
    void navigate({ to: '/bao-cao', search: { ...search, phan: 'nghia-vu', ...change }, replace: true });
  return (
    <>
      <SearchField
        label={t('filter.unit')}
        value={search.don_vi ?? ''}
        onChange={(text) => set({ don_vi: text || undefined })}
      />
      <FilterChoice
        label={t('filter.state')}
        value={membersOf(search.trang_thai, states)[0]}
        options={states.map((value) => ({ value, label: common.t(`status.${value}`) }))}
        onChange={(value) => set({ trang_thai: value && [value] })}
      />
      <FilterChoice
        label={t('filter.timeliness')}
        value={membersOf(search.han, timelinesses)[0]}
        options={timelinesses.map((value) => ({ value, label: common.t(`status.${value}`) }))}
        onChange={(value) => set({ han: value && [value] })}
      />
      <FilterChoice
        label={t('filter.round')}
        value={search.dot}
        options={(rounds.data?.rounds ?? []).map(({ id, periodLabel, regime }) => ({
          value: id,
          label: `${regime?.code ?? ''} ${periodLabel}`,
        }))}
        onChange={(dot) => set({ dot })}
      />
      <OwnershipFilter />
      <FilterChoice
        label={t('filter.order')}
        none={t('filter.orderUPDATED')}
        value={search.xep}
        options={(['DUE', 'UNIT'] as const).map((value) => ({
          value,
          label: `${t('filter.order')}: ${t(`filter.order${value}`)}`,
        }))}
        onChange={(xep) => set({ xep })}
      />
    </>
  );
}
