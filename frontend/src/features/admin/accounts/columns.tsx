import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Column } from '@/shared/ui/data-table';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import { standing, today } from '../common/validity';
import type { AdminAccountsQuery } from '../gql/graphql';
import classes from './accounts.module.css';

type Row = NonNullable<AdminAccountsQuery['accounts']>['items'][number];

/** What the list says of an account. */
export function useAccountColumns(onOpen: (username: string) => void): Column<Row>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'name',
      title: t('account.name'),
      fixed: true,
      cell: (row) => (
        <button type="button" className={classes.name} tabIndex={-1} onClick={() => onOpen(row.username)}>
          {row.displayName}
        </button>
      ),
    },
    { key: 'username', title: t('account.username'), cell: (row) => row.username },
    { key: 'positions', title: t('position.current'), cell: (row) => <Positions row={row} /> },
    { key: 'state', title: t('account.state'), cell: (row) => <State row={row} /> },
    {
      key: 'lastSignIn',
      title: t('account.lastSignIn'),
      cell: (row) => (
        <span className="tabular">
          {row.lastSignInAt ? formatDateTime(row.lastSignInAt) : t('account.never')}
        </span>
      ),
    },
  ];
}

function Positions({ row }: { row: Row }) {
  const { t } = useTranslation('admin');
  const now = today();
  const current = (row.positions ?? []).filter(
    (one) => standing(one.validFrom, one.validTo, now) === 'ACTIVE',
  );
  if (current.length === 0) return <span className={common.sub}>{t('position.noneNow')}</span>;
  return current.map((one) => (
    <div key={one.id}>
      {one.title}
      {one.unit && <span className={common.sub}>{one.unit.name}</span>}
    </div>
  ));
}

function State({ row }: { row: Row }) {
  const { t } = useTranslation('admin');
  return (
    <div className={common.lines}>
      <StatusBadge status={row.locked ? 'LOCKED' : 'ACTIVE'} />
      {row.blockedUntil && <StatusBadge status="SUSPENDED" label={t('account.blocked')} />}
      {row.mustChangePassword && <StatusBadge status="PENDING" label={t('account.mustChange')} />}
    </div>
  );
}
