import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { CircleHelp, MessageSquare, Search } from '@/shared/ui/icons';
import { useServerConfig } from '../session/use-server-config';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import classes from './top-bar.module.css';

const Bell = lazy(() => import('@/features/notices/bell'));

/** What the bar can open over the page. */
export type Overlay = 'palette' | 'help' | 'password' | 'feedback';

interface Props {
  onOpen: (overlay: Overlay) => void;
}

export function TopBar({ onOpen }: Props) {
  const { t } = useTranslation();
  const { demo, now } = useServerConfig();
  return (
    <header className={classes.bar} data-print="never">
      <Link to="/" className={classes.home}>
        <Brand />
      </Link>
      <button type="button" className={classes.search} onClick={() => onOpen('palette')}>
        <Search size={18} aria-hidden />
        <span className={classes.hint}>{t('shell.searchHint')}</span>
        <kbd className={classes.kbd} aria-hidden>
          Ctrl K
        </kbd>
      </button>
      {demo && now && <span className={classes.demo}>{t('shell.demo', { date: formatDate(now) })}</span>}
      <button
        type="button"
        className={classes.feedback}
        onClick={() => onOpen('feedback')}
        title={t('shell.feedback')}
      >
        <MessageSquare size={18} aria-hidden />
        <span className={classes.word}>{t('shell.feedback')}</span>
      </button>
      <button
        type="button"
        className={classes.icon}
        onClick={() => onOpen('help')}
        aria-label={t('shell.help')}
        title={t('shell.help')}
      >
        <CircleHelp size={20} aria-hidden />
      </button>
      <Suspense fallback={<span className={classes.icon} />}>
        <Bell className={`${classes.icon} ${classes.bell}`} />
      </Suspense>
      <AccountMenu onOpen={onOpen} />
    </header>
  );
}
