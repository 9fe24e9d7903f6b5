import { Button } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { businessNow, isoDate, matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Printer } from '@/shared/ui/icons';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { FilterChoice } from '../filters';
import { PrintHead } from '../print-head';
import { OnTimeQuery } from './ontime.graphql';
import './texts';
import classes from './ontime.module.css';
import { OnTimeGrid } from './ontime-grid';
import { linesOf } from './sums';

const route = getRouteApi('/shell/bao-cao');
const oldest = 2024;

/** Who reports in time in a quarter or a year: sortable, printed, each figure opens its reports. */
export function OnTimeTab() {
  const { t } = useTranslation('onTime');
  const search = route.useSearch();
  const thisYear = Number(isoDate(businessNow()).slice(0, 4));
  const year = search.nam ?? thisYear;
  const variables = {
    year,
    quarter: search.quy ?? null,
    by: search.theo === 'dot' ? ('ROUND' as const) : ('REGIME' as const),
    regimeId: search.che_do ?? null,
  };
  const [{ data, error, fetching }, ask] = useQuery({ query: OnTimeQuery, variables });
  const table = data?.onTime;
  const lines = useMemo(() => (table ? linesOf(table) : []), [table]);
  const span = search.quy ? t('spanQuarter', { quarter: search.quy, year }) : t('spanYear', { year });
  if (error && !table) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  const wanted = search.don_vi;
  const shown = wanted ? lines.filter(({ name }) => matches(name, wanted)) : lines;
  return (
    <section className={classes.part}>
      <PrintHead title={t('title')} note={t('span', { span })} />
      <Filters year={year} thisYear={thisYear} />
      {!table || (fetching && lines.length === 0) ? (
        <ListSkeleton count={12} />
      ) : lines.length === 0 ? (
        <EmptyState title={t('empty', { span })}>{t('emptyHint')}</EmptyState>
      ) : (
        <OnTimeGrid
          columns={table.columnNames}
          columnIds={table.columnIds}
          by={variables.by}
          lines={shown}
          year={year}
        />
      )}
      <p className={classes.note}>{t('note')}</p>
    </section>
  );
}

function Filters({ year, thisYear }: { year: number; thisYear: number }) {
  const { t } = useTranslation('onTime');
  const { t: words } = useTranslation('reporting');
  const search = route.useSearch();
  const navigate = useNavigate();
  const set = (change: Partial<typeof search>) =>
    void navigate({ to: '/bao-cao', search: { ...search, phan: 'dung-han', ...change }, replace: true });
  const years = Array.from({ length: thisYear - oldest + 1 }, (_, i) => String(thisYear - i));
  return (
    <div className={classes.filters} data-print="never">
      <SearchField
        label={words('filter.unit')}
        value={search.don_vi ?? ''}
        onChange={(text) => set({ don_vi: text || undefined })}
      />
      <FilterChoice
        label={t('year')}
        none={String(thisYear)}
        value={year === thisYear ? undefined : String(year)}
        options={years.slice(1).map((value) => ({ value, label: `${t('year')}: ${value}` }))}
        onChange={(value) => set({ nam: value ? Number(value) : undefined })}
      />
      <FilterChoice
        label={t('quarter')}
        none={t('wholeYear')}
        value={search.quy ? String(search.quy) : undefined}
        options={['1', '2', '3', '4'].map((value) => ({
          value,
          label: t('quarterOf', { quarter: value }),
        }))}
        onChange={(value) => set({ quy: value ? Number(value) : undefined })}
      />
      <FilterChoice
        label={t('by')}
        none={t('byRegime')}
        value={search.theo}
        options={[{ value: 'dot' as const, label: t('byRound') }]}
        onChange={(theo) => set({ theo })}
      />
      <Button variant="default" leftSection={<Printer size={16} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
