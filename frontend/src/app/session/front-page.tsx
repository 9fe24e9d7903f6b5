import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Brand } from '../shell/brand';
import classes from './front-page.module.css';

/** The page before the shell: sign-in and password. */
export function FrontPage({
  title,
  children,
  aside,
}: {
  title: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Brand />
        <span className={classes.tagline}>{t('app.tagline')}</span>
      </header>
      <main className={classes.main} data-wide={!!aside}>
        <section className={classes.card}>
          <h1>{title}</h1>
          {children}
        </section>
        {aside}
      </main>
    </div>
  );
}
