import { Button } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { useSession } from './context';
import { FrontPage } from './front-page';
import classes from './front-page.module.css';
import { PasswordForm } from './password-form';

/** The first sign-in: nothing else until the password is one's own. */
export default function FirstPasswordPage() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <FrontPage title={t('password.title')}>
      <p className={classes.hint}>{t('password.firstTime')}</p>
      <PasswordForm />
      <Button variant="subtle" onClick={() => session.signOut()}>
        {t('shell.signOut')}
      </Button>
    </FrontPage>
  );
}
