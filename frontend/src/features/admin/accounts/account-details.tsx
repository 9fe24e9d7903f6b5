import { useState } from 'react';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { StatusBadge } from '@/shared/ui/status-badge';
import common from '../common/admin.module.css';
import type { AccountFieldsFragment } from '../gql/graphql';
import { AccountDialogs, type OpenDialog } from './account-dialogs';
import classes from './accounts.module.css';
import { PositionCard } from './position-card';
import { useAccountActions } from './use-account-actions';

interface Props {
  account: AccountFieldsFragment;
  refetch: () => void;
}

/** State, actions and positions of one account. */
export function AccountDetails({ account, refetch }: Props) {
  const { t } = useTranslation('admin');
  const viewer = useViewer();
  const actions = useAccountActions(account, refetch);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  // Nobody locks, resets or promotes the account they are signed in with.
  const own = account.id === viewer.account.id ? t('account.own') : null;
  const positions = account.positions ?? [];
  return (
    <div className={classes.drawer}>
      <Standing account={account} />
      <div className={classes.buttons}>
        {account.locked || account.blockedUntil ? (
          <ActionButton variant="default" disabledReason={own} onClick={() => setOpen({ kind: 'unlock' })}>
            {t('account.unlock')}
          </ActionButton>
        ) : (
          <ActionButton variant="default" disabledReason={own} onClick={() => setOpen({ kind: 'lock' })}>
            {t('account.lock')}
          </ActionButton>
        )}
        <ActionButton variant="default" disabledReason={own} onClick={() => setOpen({ kind: 'reset' })}>
          {t('account.reset')}
        </ActionButton>
        <ActionButton variant="default" disabledReason={own} onClick={() => setOpen({ kind: 'email' })}>
          {t('account.emailButton')}
        </ActionButton>
      </div>
      <section>
        <div className={classes.head}>
          <h3>{t('position.all')}</h3>
          <ActionButton size="compact-sm" disabledReason={own} onClick={() => setOpen({ kind: 'add' })}>
            {t('position.add')}
          </ActionButton>
        </div>
        {positions.length === 0 && <p className={common.note}>{t('position.none')}</p>}
        <ul className={classes.positions}>
          {positions.map((position) => (
            <PositionCard
              key={position.id}
              position={position}
              refused={own}
              onMove={() => setOpen({ kind: 'move', position })}
              onEnd={() => setOpen({ kind: 'end', position })}
            />
          ))}
        </ul>
      </section>
      <AccountDialogs open={open} account={account} actions={actions} onClose={() => setOpen(null)} />
    </div>
  );
}

function Standing({ account }: { account: AccountFieldsFragment }) {
  const { t } = useTranslation('admin');
  return (
    <>
      <div className={common.lines}>
        <StatusBadge status={account.locked ? 'LOCKED' : 'ACTIVE'} />
        {account.blockedUntil && (
          <StatusBadge
            status="SUSPENDED"
            label={t('account.blockedUntil', { time: formatDateTime(account.blockedUntil) })}
          />
        )}
        {account.mustChangePassword && <StatusBadge status="PENDING" label={t('account.mustChange')} />}
      </div>
      {account.locked && account.lockReason && (
        <p className={classes.reason}>{t('account.lockedFor', { reason: account.lockReason })}</p>
      )}
      <dl className={common.facts}>
        <dt>{t('account.username')}</dt>
        <dd>{account.username}</dd>
        <dt>{t('account.email')}</dt>
        <dd>{account.email ?? t('account.noEmail')}</dd>
        <dt>{t('account.lastSignIn')}</dt>
        <dd>{account.lastSignInAt ? formatDateTime(account.lastSignInAt) : t('account.never')}</dd>
        <dt>{t('account.createdAt')}</dt>
        <dd>{formatDateTime(account.createdAt)}</dd>
      </dl>
    </>
  );
}
