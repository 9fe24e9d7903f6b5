import { type FormEvent, useState } from 'react';
import { FormError } from '@/shared/ui/form-error';
import { PlainButton } from '@/shared/ui/plain-button';
import { PlainPassword } from '@/shared/ui/plain-field';
import { useTask } from '@/shared/ui/use-task';
import { CapsLockHint, useCapsLock } from './caps-lock';
import { useSession } from './context';
import classes from './front-page.module.css';
import { checkPassword, type PasswordFaults, shortestPassword } from './password-rules';
import { useTranslation } from './texts';

/** Changes the own password: at the first sign-in, and from the account's menu. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation('session');
  const session = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [faults, setFaults] = useState<PasswordFaults>({});
  const capsLock = useCapsLock();
  const { run, busy, error } = useTask(() => session.changePassword(current, next));
  const count = shortestPassword;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = checkPassword(current, next, repeat);
    setFaults(found);
    if (Object.keys(found).length === 0 && (await run())) onDone?.();
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate {...capsLock.handlers}>
      <FormError error={error} />
      <PlainPassword
        label={t('password.current')}
        value={current}
        onChange={setCurrent}
        error={faults.current && t(faults.current)}
        autoComplete="current-password"
        data-autofocus
      />
      <PlainPassword
        label={t('password.next')}
        hint={t('password.hint', { count })}
        value={next}
        onChange={setNext}
        error={faults.next && t(faults.next, { count })}
        autoComplete="new-password"
      />
      <PlainPassword
        label={t('password.repeat')}
        value={repeat}
        onChange={setRepeat}
        error={faults.repeat && t(faults.repeat)}
        autoComplete="new-password"
      />
      <CapsLockHint on={capsLock.on} />
      <PlainButton type="submit" look="primary" busy={busy}>
        {t('password.submit')}
      </PlainButton>
    </form>
  );
}
