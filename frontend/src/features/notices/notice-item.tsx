import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import type { NoticeCause, NoticeFieldsFragment } from './gql/graphql';
import { ReadNotices } from './notices.graphql';
import classes from './notices.module.css';

interface WayProps {
  cause: NoticeCause;
  onClick: () => void;
  children: ReactNode;
}

/** The way to the reports of a cause. */
function Way({ cause, onClick, children }: WayProps) {
  if (cause !== 'UNIT_OVERDUE' && cause !== 'FOLLOWED_OVERDUE') {
    return (
      <Link to="/viec" onClick={onClick}>
        {children}
      </Link>
    );
  }
  const cua = cause === 'UNIT_OVERDUE' ? 'don-vi' : 'toi';
  return (
    <Link to="/bao-cao" search={{ phan: 'nghia-vu', han: ['MISSING'], cua }} onClick={onClick}>
      {children}
    </Link>
  );
}

interface Props {
  notice: NoticeFieldsFragment;
  onOpen?: () => void;
}

/** One notice: what it is, when, and for each cause the way to its reports. */
export function NoticeItem({ notice, onOpen }: Props) {
  const { t } = useTranslation('notices');
  const markRead = useAction(ReadNotices);
  const open = () => {
    onOpen?.();
    if (!notice.readAt) void markRead({ ids: [notice.id] });
  };
  return (
    <li className={classes.item} data-unread={!notice.readAt || undefined}>
      <p className={classes.title}>
        <strong>{t(`kind.${notice.kind}`, { day: formatDate(notice.day) })}</strong>
        {!notice.readAt && <span className={classes.mark}>{t('unread')}</span>}
        <time className={classes.quiet} dateTime={notice.at}>
          {formatDateTime(notice.at)}
        </time>
      </p>
      <ul className={classes.lines}>
        {notice.lines.map(({ cause, count, regimeCode, regimeName }) => (
          <li key={`${cause} ${regimeCode}`}>
            <Way cause={cause} onClick={open}>
              {t('line', { count, cause: t(`cause.${cause}`) })}
            </Way>
            <span className={classes.quiet} title={regimeName}>
              {' '}
              · {regimeCode} {regimeName}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
