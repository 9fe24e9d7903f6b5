import { ActionIcon } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { ChevronLeft, ChevronRight } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { today } from '../common/validity';
import { CalendarQuery } from './calendar.graphql';
import classes from './calendar.module.css';
import { DayDialog } from './day-dialog';
import { DayKind, dayKinds } from './day-kind';
import { MonthView } from './month-view';
import { monthsOf, type SpecialDay, weekdayOf } from './months';

const route = getRouteApi('/shell/quan-tri/lich');
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function useColumns(): Column<SpecialDay>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'date',
      title: t('calendar.date'),
      fixed: true,
      cell: (row) => (
        <span className="tabular">
          {t(`weekday.${weekdays[weekdayOf(row.date)] ?? 'mon'}`)}, {formatDate(row.date)}
        </span>
      ),
    },
    { key: 'kind', title: t('calendar.kind'), cell: (row) => <DayKind kind={row.kind} /> },
    { key: 'name', title: t('calendar.name'), cell: (row) => row.name },
    { key: 'source', title: t('calendar.source'), cell: (row) => row.source },
    {
      key: 'certainty',
      title: t('calendar.certainty'),
      cell: (row) =>
        row.provisional ? (
          <span className={classes.provisional}>{t('calendar.provisional')}</span>
        ) : (
          t('calendar.decided')
        ),
    },
  ];
}

/** Holidays and swapped days of a year: twelve months and the list with its sources. */
export function CalendarPage() {
  const { t } = useTranslation('admin');
  const navigate = route.useNavigate();
  const now = today();
  const year = route.useSearch().nam ?? Number(now.slice(0, 4));
  const refused = useCan('calendar.manage') ? null : t('calendar.refused');
  const columns = useColumns();
  const [open, setOpen] = useState<{ date: string; special: SpecialDay | null } | null>(null);
  const [{ data, error, fetching }, refetch] = useQuery({ query: CalendarQuery, variables: { year } });
  const days = useMemo(
    () => [...(data?.calendar ?? [])].sort((a, b) => a.date.localeCompare(b.date)),
    [data?.calendar],
  );
  const months = useMemo(() => monthsOf(year, days), [year, days]);
  const go = (nam: number) => void navigate({ search: { nam }, replace: true });
  useShortcuts([
    { keys: '[', label: t('calendar.previous'), run: () => go(year - 1) },
    { keys: ']', label: t('calendar.next'), run: () => go(year + 1) },
  ]);
  const focusable = now.startsWith(String(year)) ? now : `${year}-01-01`;
  const choose = (date: string, special: SpecialDay | null) => setOpen({ date, special });

  return (
    <>
      <PageHead
        title={t('calendar.title')}
        meta={<YearSwitch year={year} onGo={go} />}
        actions={
          <ActionButton disabledReason={refused} onClick={() => choose('', null)}>
            {t('calendar.set')}
          </ActionButton>
        }
      />
      {error && !data?.calendar ? (
        <QueryProblem error={error} what={t('denied.calendar')} onRetry={() => refetch()} />
      ) : (
        <>
          <Legend provisional={days.some((day) => day.provisional)} />
          <MonthView
            months={months}
            today={now}
            focusable={focusable}
            onChoose={refused ? undefined : (cell) => choose(cell.date, cell.special)}
          />
          <DataTable
            id="admin-calendar"
            label={t('calendar.list', { year })}
            columns={columns}
            rows={days}
            rowKey={(row) => row.date}
            rowLabel={(row) => row.name}
            {...(refused ? {} : { onOpen: (row: SpecialDay) => choose(row.date, row) })}
            toolbar={<h2>{t('calendar.list', { year })}</h2>}
            loading={fetching}
            empty={<EmptyState title={t('calendar.empty', { year })}>{t('calendar.emptyText')}</EmptyState>}
          />
        </>
      )}
      {open && <DayDialog key={open.date} {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

function YearSwitch({ year, onGo }: { year: number; onGo: (year: number) => void }) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.year}>
      <ActionIcon variant="default" aria-label={t('calendar.previous')} onClick={() => onGo(year - 1)}>
        <ChevronLeft size={18} />
      </ActionIcon>
      <span className={classes.yearName} aria-live="polite">
        {year}
      </span>
      <ActionIcon variant="default" aria-label={t('calendar.next')} onClick={() => onGo(year + 1)}>
        <ChevronRight size={18} />
      </ActionIcon>
    </div>
  );
}

function Legend({ provisional }: { provisional: boolean }) {
  const { t } = useTranslation('admin');
  return (
    <div className={classes.legend}>
      {dayKinds.map((kind) => (
        <DayKind key={kind} kind={kind} />
      ))}
      {provisional && (
        <span>
          <span className={classes.provisional}>{t('calendar.provisional')}</span>{' '}
          {t('calendar.provisionalText')}
        </span>
      )}
    </div>
  );
}
