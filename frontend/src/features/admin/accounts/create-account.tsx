import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { cleanUsername, isUsername, shortestPassword } from '@/shared/session/credentials';
import classes from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { today } from '../common/validity';
import { CreateAccount } from './accounts.graphql';
import { PasswordField } from './password-field';
import { checkPosition, emptyPosition, positionFields, toPositionInput } from './position-draft';
import { PositionFields } from './position-fields';

const place = 'input.position';
const fields = [
  'input.username',
  'input.displayName',
  'input.email',
  'input.password',
  ...positionFields(place),
];

/** A new account with its first position; `onDone` gets the username. */
export function CreateAccountDialog({
  onClose,
  onDone,
}: {
  onClose: () => void;
  onDone: (username: string) => void;
}) {
  const { t } = useTranslation('admin');
  const create = useAction(CreateAccount);
  const [displayName, setDisplayName] = useState('');
  const [email, setEmail] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [position, setPosition] = useState(() => emptyPosition(today()));

  const check = () => {
    const found: Record<string, string> = {};
    if (displayName.trim().length < 2) found['input.displayName'] = t('account.fault.name');
    if (!isUsername(username)) found['input.username'] = t('account.fault.username');
    if (password.length < shortestPassword) {
      found['input.password'] = t('password.short', { count: shortestPassword });
    }
    for (const [at, fault] of Object.entries(checkPosition(position, place))) {
      found[at] = t(`position.fault.${fault}`);
    }
    return found;
  };
  const work = () =>
    create({
      input: {
        username,
        displayName: displayName.normalize('NFC').trim(),
        email: email.trim() || null,
        password,
        position: toPositionInput(position),
      },
    });

  return (
    <FormDialog
      title={t('account.createTitle')}
      action={t('account.create')}
      fields={fields}
      check={check}
      work={work}
      onClose={onClose}
      onDone={() => onDone(username)}
    >
      {(faults) => (
        <>
          <TextInput
            label={t('account.name')}
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
            error={faults['input.displayName']}
            autoComplete="off"
            maxLength={100}
            required
            data-autofocus
          />
          <TextInput
            label={t('account.username')}
            description={t('account.usernameHint')}
            value={username}
            onChange={(event) => setUsername(cleanUsername(event.currentTarget.value))}
            error={faults['input.username']}
            autoComplete="off"
            spellCheck={false}
            required
          />
          <TextInput
            type="email"
            label={t('account.email')}
            description={t('account.emailHint')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={faults['input.email']}
            autoComplete="off"
            maxLength={254}
          />
          <PasswordField
            label={t('password.first')}
            value={password}
            onChange={setPassword}
            error={faults['input.password']}
          />
          <fieldset className={classes.section}>
            <legend>{t('position.first')}</legend>
            <div className={classes.form}>
              <PositionFields prefix={place} draft={position} onChange={setPosition} faults={faults} />
            </div>
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}
