import { Drawer } from '@mantine/core';
import '@mantine/core/styles/Drawer.layer.css';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { SearchX } from '@/shared/ui/icons';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { read } from '../gql';
import { AccountDetails } from './account-details';
import { AccountFields, AccountQuery } from './accounts.graphql';

/** One account beside the list; its username stands in the address. */
export function AccountDrawer({ username, onClose }: { username: string; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const common = useTranslation();
  const [{ data, error, fetching }, refetch] = useQuery({ query: AccountQuery, variables: { username } });
  const ask = () => refetch({ requestPolicy: 'network-only' });
  // The search also finds longer names: the account is the one that bears exactly this name.
  const found = read(AccountFields, data?.accounts?.items ?? []);
  const account = found.find((one) => one.username === username);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(600px, 100vw)"
      title={<strong>{account?.displayName ?? username}</strong>}
      // A second page banner otherwise: Mantine makes the head of a drawer a <header>.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common.t('dialog.close') }}
    >
      {account ? (
        <AccountDetails account={account} refetch={ask} />
      ) : error ? (
        <QueryProblem error={error} what={t('denied.accounts')} onRetry={ask} />
      ) : fetching ? (
        <ListSkeleton count={5} height={56} />
      ) : (
        <EmptyState icon={SearchX} title={t('account.missing')}>
          {t('account.missingText', { username })}
        </EmptyState>
      )}
    </Drawer>
  );
}
