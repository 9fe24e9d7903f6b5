import { Button, Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { DataTable } from '@/shared/ui/data-table';
import { DeniedState } from '@/shared/ui/denied-state';
import { EmptyState } from '@/shared/ui/empty-state';
import { NoMatch } from '@/shared/ui/no-match';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { UnitPicker } from '../common/unit-picker';
import { AccountDrawer } from './account-drawer';
import { AccountsQuery } from './accounts.graphql';
import { useAccountColumns } from './columns';
import { CreateAccountDialog } from './create-account';

const route = getRouteApi('/shell/quan-tri/tai-khoan');
// An account may show 20 positions: more rows would go beyond what the server lets one query answer.
const pageSize = 25;

/** Accounts that the acting position administers. */
export function AccountsPage() {
  const { t } = useTranslation('admin');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useAccountColumns((username) => set({ chon: username }));
  const locked = search.khoa === undefined ? null : search.khoa === 'co';
  const { pages, error, loading, more, retry } = usePages(AccountsQuery, {
    filter: { search: search.tim ?? null, unitId: search.don_vi ?? null, locked },
    first: pageSize,
  });
  const rows = pages.flatMap((page) => page.accounts?.items ?? []);
  const last = pages.at(-1)?.accounts;
  // No page and no error: the list stands outside what the position administers.
  const hidden = pages.length > 0 && !pages[0]?.accounts;
  const filtered = !!(search.tim || search.don_vi || search.khoa);

  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: !('chon' in part) });
  useShortcuts([{ keys: 'n', label: t('account.create'), run: () => set({ tao: '1' }) }]);

  const toolbar = (
    <>
      <SearchField
        label={t('account.search')}
        value={search.tim ?? ''}
        onChange={(tim) => set({ tim: tim || undefined })}
      />
      <UnitPicker
        ariaLabel={t('account.unitFilter')}
        placeholder={t('account.unitFilter')}
        value={search.don_vi ?? ''}
        onChange={(id) => set({ don_vi: id || undefined })}
        width={280}
      />
      <Select
        aria-label={t('account.lockFilter')}
        w={200}
        data={[
          { value: 'tat-ca', label: t('account.lockAll') },
          { value: 'co', label: t('account.lockYes') },
          { value: 'khong', label: t('account.lockNo') },
        ]}
        value={search.khoa ?? 'tat-ca'}
        allowDeselect={false}
        onChange={(value) => set({ khoa: value === 'co' || value === 'khong' ? value : undefined })}
      />
    </>
  );
  const clear = () => set({ tim: undefined, don_vi: undefined, khoa: undefined });

  return (
    <>
      <PageHead
        title={t('account.title')}
        actions={<Button onClick={() => set({ tao: '1' })}>{t('account.create')}</Button>}
      />
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.accounts')} onRetry={retry} />
      ) : hidden ? (
        <DeniedState what={t('denied.accounts')} ask={t('denied.ask')} />
      ) : (
        <DataTable
          id="admin-accounts"
          label={t('account.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.displayName}
          onOpen={(row) => set({ chon: row.username })}
          toolbar={toolbar}
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={
            filtered ? (
              <NoMatch onClear={clear} />
            ) : (
              <EmptyState title={t('account.empty')}>{t('account.emptyText')}</EmptyState>
            )
          }
        />
      )}
      {search.chon && (
        <AccountDrawer key={search.chon} username={search.chon} onClose={() => set({ chon: undefined })} />
      )}
      {search.tao && (
        <CreateAccountDialog
          onClose={() => set({ tao: undefined })}
          onDone={(username) => set({ tao: undefined, chon: username })}
        />
      )}
    </>
  );
}
