import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t as common } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { PlainButton } from '@/shared/ui/plain-button';
import { PlainField, PlainPassword } from '@/shared/ui/plain-field';
import { useTask } from '@/shared/ui/use-task';
import { loadFrame } from '../load-frame';
import { CapsLockHint, useCapsLock } from './caps-lock';
import { useSession } from './context';
import { FrontPage } from './front-page';
import classes from './front-page.module.css';
import type { DemoAccount } from './server-config';
import { useTranslation } from './texts';
import { useServerConfig } from './use-server-config';

interface Faults {
  username?: string;
  password?: string;
}

export function SignInPage() {
  const { t } = useTranslation('session');
  const { demo, accounts = [], password: demoPassword = '' } = useServerConfig();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  useEffect(() => {
    document.title = common('app.documentTitle', { page: t('signIn.title') });
  }, [t]);

  const choose = (account: DemoAccount) => {
    setUsername(account.username);
    setPassword(demoPassword);
  };

  return (
    <FrontPage
      title={t('signIn.title')}
      aside={
        demo &&
        accounts.length > 0 && <DemoAccounts accounts={accounts} password={demoPassword} onChoose={choose} />
      }
    >
      <SignInForm username={username} password={password} onUsername={setUsername} onPassword={setPassword} />
    </FrontPage>
  );
}

interface FormProps {
  username: string;
  password: string;
  onUsername: (value: string) => void;
  onPassword: (value: string) => void;
}

function SignInForm({ username, password, onUsername, onPassword }: FormProps) {
  const { t } = useTranslation('session');
  const session = useSession();
  const [faults, setFaults] = useState<Faults>({});
  const passwordInput = useRef<HTMLInputElement>(null);
  const capsLock = useCapsLock();
  const begun = username !== '';
  useEffect(() => {
    if (begun) void loadFrame();
  }, [begun]);
  const { run, busy, error } = useTask(() => session.signIn(username.trim(), password));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found: Faults = {};
    if (!username.trim()) found.username = t('signIn.usernameMissing');
    if (!password) found.password = t('signIn.passwordMissing');
    setFaults(found);
    if (found.username || found.password) return;
    if (!(await run())) passwordInput.current?.select();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FormError error={error} />
      <PlainField
        label={t('signIn.username')}
        value={username}
        onChange={onUsername}
        error={faults.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
      />
      <PlainPassword
        ref={passwordInput}
        label={t('signIn.password')}
        value={password}
        onChange={onPassword}
        error={faults.password}
        autoComplete="current-password"
        {...capsLock.handlers}
      />
      <CapsLockHint on={capsLock.on} />
      <PlainButton type="submit" look="primary" busy={busy} fullWidth>
        {t('signIn.submit')}
      </PlainButton>
      <p className={classes.hint}>{t('signIn.forgotten')}</p>
    </form>
  );
}

interface DemoProps {
  accounts: DemoAccount[];
  password: string;
  onChoose: (account: DemoAccount) => void;
}

function DemoAccounts({ accounts, password, onChoose }: DemoProps) {
  const { t } = useTranslation('session');
  return (
    <section className={classes.demo}>
      <h2>{t('signIn.demoTitle')}</h2>
      <p>{t('signIn.demoText', { password })}</p>
      <ul className={classes.accounts}>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" className={classes.account} onClick={() => onChoose(account)}>
              <strong>{account.username}</strong>
              <span>{account.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
