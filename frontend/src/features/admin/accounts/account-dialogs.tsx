import { useState } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { shortestPassword } from '@/shared/session/credentials';
import { DateInput } from '@/shared/ui/date-input';
import { ConfirmDialog, ReasonDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import classes from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { addDays, today } from '../common/validity';
import type { AccountFieldsFragment } from '../gql/graphql';
import { EmailDialog } from './email-dialog';
import { PasswordField } from './password-field';
import { checkPosition, emptyPosition, type PositionDraft, positionFields } from './position-draft';
import { PositionFields } from './position-fields';
import type { AccountActions } from './use-account-actions';

export type AccountPosition = NonNullable<AccountFieldsFragment['positions']>[number];

/** Which dialog of the account stands open. */
export type OpenDialog =
  | { kind: 'lock' | 'unlock' | 'reset' | 'email' | 'add' }
  | { kind: 'move' | 'end'; position: AccountPosition };

interface Props {
  open: OpenDialog | null;
  account: AccountFieldsFragment;
  actions: AccountActions;
  onClose: () => void;
}

export function AccountDialogs({ open, account, actions, onClose }: Props) {
  const { t } = useTranslation('admin');
  const name = account.displayName;
  if (!open) return null;
  switch (open.kind) {
    case 'lock':
      return (
        <ReasonDialog
          title={t('account.lockTitle', { name })}
          opened
          onClose={onClose}
          action={t('account.lock')}
          danger
          minLength={3}
          onConfirm={({ text }) => actions.lock(text)}
        >
          <p>{t('account.lockText')}</p>
        </ReasonDialog>
      );
    case 'unlock':
      return (
        <ConfirmDialog
          title={t('account.unlockTitle', { name })}
          opened
          onClose={onClose}
          action={t('account.unlock')}
          onConfirm={actions.unlock}
        >
          <p>{t('account.unlockText')}</p>
        </ConfirmDialog>
      );
    case 'reset':
      return <ResetDialog name={name} actions={actions} onClose={onClose} />;
    case 'email':
      return <EmailDialog account={account} actions={actions} onClose={onClose} />;
    case 'add':
      return <PositionDialog actions={actions} onClose={onClose} />;
    case 'move':
      return <PositionDialog from={open.position} actions={actions} onClose={onClose} />;
    case 'end':
      return <EndDialog position={open.position} actions={actions} onClose={onClose} />;
  }
}

interface PartProps {
  actions: AccountActions;
  onClose: () => void;
}

function ResetDialog({ name, actions, onClose }: PartProps & { name: string }) {
  const { t } = useTranslation('admin');
  const [password, setPassword] = useState('');
  const done = () => {
    void notify.done(t('account.resetDone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('account.resetTitle', { name })}
      action={t('account.reset')}
      danger
      fields={['password']}
      check={() =>
        password.length < shortestPassword
          ? { password: t('password.short', { count: shortestPassword }) }
          : {}
      }
      work={() => actions.resetPassword(password)}
      onClose={onClose}
      onDone={done}
    >
      {(faults) => (
        <>
          <p>{t('account.resetText')}</p>
          <PasswordField
            label={t('password.first')}
            value={password}
            onChange={setPassword}
            error={faults.password}
          />
        </>
      )}
    </FormDialog>
  );
}

/** One more position, or the next one after `from`. */
function PositionDialog({ from, actions, onClose }: PartProps & { from?: AccountPosition }) {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState<PositionDraft>(() => ({
    ...emptyPosition(today()),
    ...(from && { roles: from.roles, signingForm: from.signingForm ?? '' }),
  }));
  const words = () =>
    Object.fromEntries(
      Object.entries(checkPosition(draft, 'input')).map(([place, fault]) => [
        place,
        t(`position.fault.${fault}`),
      ]),
    );
  return (
    <FormDialog
      title={from ? t('position.moveTitle', { title: from.title }) : t('position.addTitle')}
      action={from ? t('position.move') : t('position.add')}
      fields={positionFields('input')}
      check={words}
      work={() => (from ? actions.movePosition(from.id, draft) : actions.addPosition(draft))}
      onClose={onClose}
    >
      {(faults) => (
        <>
          {from && draft.validFrom && (
            <p className={classes.note}>
              {t('position.moveText', { title: from.title, date: formatDate(addDays(draft.validFrom, -1)) })}
            </p>
          )}
          <PositionFields prefix="input" draft={draft} onChange={setDraft} faults={faults} />
        </>
      )}
    </FormDialog>
  );
}

function EndDialog({ position, actions, onClose }: PartProps & { position: AccountPosition }) {
  const { t } = useTranslation('admin');
  const [lastDay, setLastDay] = useState(today());
  return (
    <FormDialog
      title={t('position.endTitle', { title: position.title })}
      action={t('position.end')}
      danger
      fields={['lastDay']}
      check={() => (lastDay ? {} : { lastDay: t('position.fault.lastDay') })}
      work={() => actions.endPosition(position.id, lastDay)}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p>{t('position.endText')}</p>
          <DateInput
            label={t('position.lastDay')}
            value={lastDay}
            onChange={setLastDay}
            error={faults.lastDay}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
