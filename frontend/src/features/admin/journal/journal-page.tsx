import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { businessNow, formatDate, formatDateTime } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Printer } from '@/shared/ui/icons';
import { NoMatch } from '@/shared/ui/no-match';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { useJournalColumns } from './columns';
import { type JournalSearch, toFilter } from './filter';
import { JournalFilters } from './filters';
import { JournalQuery } from './journal.graphql';
import classes from './journal.module.css';
import { actionKey } from './names';

const route = getRouteApi('/shell/quan-tri/nhat-ky');
const pageSize = 50;

/** What happened, newest first; never a cell value. */
export function JournalPage() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (part: JournalSearch) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const columns = useJournalColumns((id) => set({ doi_tuong: id }));
  const { pages, error, loading, more, retry } = usePages(JournalQuery, {
    filter: toFilter(search),
    first: pageSize,
  });
  const rows = pages.flatMap((page) => page.journal?.items ?? []);
  const cursor = pages.at(-1)?.journal?.endCursor;
  const filtered = Object.keys(search).length > 0;
  useShortcuts([{ keys: 'mod+p', label: t('journal.print'), run: () => window.print() }]);

  return (
    <>
      <PageHead
        title={t('journal.title')}
        actions={
          <Button variant="default" leftSection={<Printer size={16} />} onClick={() => window.print()}>
            {t('journal.print')}
          </Button>
        }
      />
      <PrintedFilters search={search} />
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.journal')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-journal"
          label={t('journal.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => `${row.action} ${formatDateTime(row.at)}`}
          toolbar={<JournalFilters search={search} onChange={set} />}
          loading={loading}
          onMore={cursor ? () => more(cursor) : undefined}
          empty={
            filtered ? (
              <NoMatch onClear={() => void navigate({ search: {}, replace: true })} />
            ) : (
              <EmptyState title={t('journal.empty')}>{t('journal.emptyText')}</EmptyState>
            )
          }
        />
      )}
    </>
  );
}

/** On paper the filters stand in words, with the time of printing. */
function PrintedFilters({ search }: { search: JournalSearch }) {
  const { t } = useTranslation('admin');
  const common = useTranslation();
  const key = search.viec ? actionKey(search.viec) : null;
  const parts = [
    search.tu && `${t('journal.from')}: ${formatDate(search.tu)}`,
    search.den && `${t('journal.to')}: ${formatDate(search.den)}`,
    search.tai_khoan && `${t('account.username')}: ${search.tai_khoan}`,
    search.viec && `${t('journal.action')}: ${key ? t(key) : search.viec}`,
    search.doi_tuong && `${t('journal.object')}: ${search.doi_tuong}`,
  ].filter(Boolean);
  return (
    <p className={classes.printed} data-print="only">
      {parts.length > 0 ? parts.join('; ') : t('journal.unfiltered')}.{' '}
      {common.t('print.printedAt', { time: formatDateTime(businessNow()) })}
    </p>
  );
}
