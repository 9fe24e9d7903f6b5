import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { notify } from '@/shared/ui/notify';
import { FormDialog } from '../common/form-dialog';
import type { AccountFieldsFragment } from '../gql/graphql';
import type { AccountActions } from './use-account-actions';

interface Props {
  account: AccountFieldsFragment;
  actions: AccountActions;
  onClose: () => void;
}

/** The address that digests are mailed to; empty takes it away. */
export function EmailDialog({ account, actions, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [email, setEmail] = useState(account.email ?? '');
  const done = () => {
    void notify.done(t('account.emailDone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('account.emailTitle', { name: account.displayName })}
      action={t('account.emailSave')}
      fields={['email']}
      check={() => ({})}
      work={() => actions.setEmail(email)}
      onClose={onClose}
      onDone={done}
    >
      {(faults) => (
        <TextInput
          type="email"
          label={t('account.email')}
          description={t('account.emailHint')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={faults.email}
          autoComplete="off"
          maxLength={254}
          data-autofocus
        />
      )}
    </FormDialog>
  );
}
