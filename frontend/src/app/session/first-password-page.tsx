import { t as common } from '@/shared/i18n';
import { PlainButton } from '@/shared/ui/plain-button';
import { useSession } from './context';
import { FrontPage } from './front-page';
import classes from './front-page.module.css';
import { PasswordForm } from './password-form';
import { useTranslation } from './texts';

/** The first sign-in: nothing else until the password is one's own. */
export default function FirstPasswordPage() {
  const { t } = useTranslation('session');
  const session = useSession();
  return (
    <FrontPage title={t('password.title')}>
      <p className={classes.hint}>{t('password.firstTime')}</p>
      <PasswordForm />
      <PlainButton look="quiet" onClick={() => session.signOut()}>
        {common('shell.signOut')}
      </PlainButton>
    </FrontPage>
  );
}
