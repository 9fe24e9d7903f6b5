import { type FormEvent, useRef, useState } from 'react';
import { FormError } from '@/shared/ui/form-error';
import { Lock } from '@/shared/ui/icons';
import { PlainButton } from '@/shared/ui/plain-button';
import { PlainPassword } from '@/shared/ui/plain-field';
import { useTask } from '@/shared/ui/use-task';
import { CapsLockHint, useCapsLock } from './caps-lock';
import { useSession } from './context';
import classes from './lock-screen.module.css';
import { ModalLayer } from './modal-layer';
import type { SessionState } from './session';
import { useTranslation } from './texts';

type Locked = Extract<SessionState, { phase: 'locked' }>;

/** Covers the page, which stays as it is behind it, until the password is given again. */
export function LockScreen({ state }: { state: Locked }) {
  const { t } = useTranslation('session');
  const session = useSession();
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const capsLock = useCapsLock();
  const { run, busy, error } = useTask(() => session.unlock(password));
  const { account, position } = state.viewer;
  const why =
    state.why === 'idle'
      ? t('lock.idle', { minutes: state.idleMinutes })
      : t(state.why === 'manual' ? 'lock.manual' : 'lock.ended');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(!password);
    if (password && !(await run())) input.current?.select();
  };

  return (
    <ModalLayer label={t('lock.title')} className={classes.screen} opaque>
      <div className={classes.card}>
        <span className={classes.icon} aria-hidden>
          <Lock size={24} />
        </span>
        <h1>{t('lock.title')}</h1>
        <p className={classes.why}>{why}</p>
        <p className={classes.who}>
          <strong>{account.displayName}</strong>
          <span>{position.title}</span>
        </p>
        <form onSubmit={submit} className={classes.form} noValidate>
          <FormError error={error} />
          <input type="text" autoComplete="username" value={account.username} readOnly hidden />
          <PlainPassword
            ref={input}
            label={t('signIn.password')}
            value={password}
            onChange={setPassword}
            error={missing ? t('signIn.passwordMissing') : undefined}
            autoComplete="current-password"
            data-autofocus
            {...capsLock.handlers}
          />
          <CapsLockHint on={capsLock.on} />
          <PlainButton type="submit" look="primary" busy={busy} fullWidth>
            {t('lock.unlock')}
          </PlainButton>
          <PlainButton look="quiet" fullWidth onClick={() => session.signOut()}>
            {t('lock.other')}
          </PlainButton>
        </form>
      </div>
    </ModalLayer>
  );
}
