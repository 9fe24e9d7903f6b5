import { Select } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatDate } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { DateInput } from '@/shared/ui/date-input';
import { EmptyState } from '@/shared/ui/empty-state';
import { NoMatch } from '@/shared/ui/no-match';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import common from '../common/admin.module.css';
import { formatSpan, lastDayOf } from '../common/validity';
import type { AdminUnitsQuery } from '../gql/graphql';
import { UnitsQuery } from './units.graphql';

const route = getRouteApi('/shell/quan-tri/don-vi');
const pageSize = 60;
const kinds = ['PEOPLES_COMMITTEE', 'OFFICE', 'DEPARTMENT', 'INSPECTORATE', 'ROOM'] as const;
const levels = ['PROVINCE', 'DISTRICT', 'COMMUNE'] as const;

type Row = NonNullable<AdminUnitsQuery['units']>['items'][number];

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'name',
      title: t('unit.name'),
      fixed: true,
      cell: (row) => (
        <Link to="/quan-tri/don-vi/$unitId" params={{ unitId: row.id }} className={common.link} tabIndex={-1}>
          {row.name}
        </Link>
      ),
    },
    { key: 'code', title: t('unit.code'), cell: (row) => <span className="tabular">{row.code}</span> },
    { key: 'kind', title: t('unit.kind'), cell: (row) => t(`unitKind.${row.kind}`) },
    { key: 'level', title: t('unit.level'), cell: (row) => t(`level.${row.level}`) },
    { key: 'parent', title: t('unit.parent'), cell: (row) => row.parent?.name ?? '' },
    { key: 'area', title: t('unit.area'), cell: (row) => row.area.fullName, hidden: true },
    { key: 'sector', title: t('unit.sector'), cell: (row) => row.sector, hidden: true },
    {
      key: 'validity',
      title: t('unit.validity'),
      cell: (row) => (
        <span className="tabular">
          {formatSpan(row.validFrom, lastDayOf(row.validTo), t('standing.open'))}
        </span>
      ),
    },
  ];
}

/** Units in force on a day. */
export function UnitsPage() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const { pages, error, loading, more, retry } = usePages(UnitsQuery, {
    search: search.tim ?? null,
    kind: search.loai ?? null,
    level: search.cap ?? null,
    on: search.ngay ?? null,
    first: pageSize,
  });
  const rows = pages.flatMap((page) => page.units?.items ?? []);
  const last = pages.at(-1)?.units;
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  const toolbar = (
    <>
      <SearchField
        label={t('unit.search')}
        value={search.tim ?? ''}
        onChange={(tim) => set({ tim: tim || undefined })}
      />
      <Select
        aria-label={t('unit.kind')}
        placeholder={t('unit.kindAll')}
        w={200}
        clearable
        clearButtonProps={{ 'aria-label': t('unit.kindAll') }}
        data={kinds.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
        value={search.loai ?? null}
        onChange={(loai) => set({ loai: kinds.find((kind) => kind === loai) })}
      />
      <Select
        aria-label={t('unit.level')}
        placeholder={t('unit.levelAll')}
        w={140}
        clearable
        clearButtonProps={{ 'aria-label': t('unit.levelAll') }}
        data={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        value={search.cap ?? null}
        onChange={(cap) => set({ cap: levels.find((level) => level === cap) })}
      />
      <DayFilter value={search.ngay} onChange={(ngay) => set({ ngay })} />
    </>
  );
  const filtered = !!(search.tim || search.loai || search.cap || search.ngay);

  return (
    <>
      <PageHead
        title={t('unit.title')}
        meta={
          search.ngay && (
            <span className={common.note}>{t('unit.onDay', { date: formatDate(search.ngay) })}</span>
          )
        }
      />
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.units')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-units"
          label={t('unit.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.name}
          onOpen={(row) => void navigate({ to: '/quan-tri/don-vi/$unitId', params: { unitId: row.id } })}
          toolbar={toolbar}
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={
            filtered ? (
              <NoMatch onClear={() => void navigate({ search: {}, replace: true })} />
            ) : (
              <EmptyState title={t('unit.empty')}>{t('unit.emptyText')}</EmptyState>
            )
          }
        />
      )}
    </>
  );
}

interface DayProps {
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** "Tại ngày": the directory as it stood then; empty = today. A half-typed date asks nothing. */
function DayFilter({ value, onChange }: DayProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <div className={common.inline}>
      <DateInput
        label={t('unit.day')}
        value={typed}
        onChange={(day) => {
          setTyped(day);
          if (day || value) onChange(day || undefined);
        }}
      />
    </div>
  );
}
