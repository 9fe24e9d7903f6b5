import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import type { NoticeCause, NoticeFieldsFragment } from './gql/graphql';
import { ReadNotices } from './notices.graphql';
import classes from './notices.module.css';

const answers = {
  FEEDBACK_ANSWERED: '/ho-tro/gop-y',
  FEEDBACK_CLOSED: '/ho-tro/gop-y',
  REQUEST_DONE: '/ho-tro/tai-khoan',
  REQUEST_REFUSED: '/ho-tro/tai-khoan',
  CASE_EMERGENCY: '/ho-so/$caseId',
  CASE_CONSENT: '/ho-so/$caseId',
  CASE_DELEGATED: '/ho-so/$caseId',
  CASE_URGED: '/ho-so/$caseId',
  CASE_TRANSFER_ASKED: '/ho-so/$caseId',
  CASE_TRANSFER_REFUSED: '/ho-so/$caseId',
  CASE_ARRIVING: '/ho-so/$caseId',
  CASE_MOVE_REFUSED: '/ho-so/$caseId',
  CASE_NOTICE: '/ho-so/$caseId',
  CASE_NOTICE_CLOSED: '/ho-so/$caseId',
  CASE_RETURNED: '/ho-so/$caseId',
  CASE_DECIDED: '/ho-so/$caseId',
} as const satisfies Partial<Record<NoticeCause, string>>;

/** What is no record leads to the list that it stands in. */
const lists = {
  CASE_MOVE_ACCEPTED: '/ho-so/da-chuyen',
  CASE_RULING_ENDED: '/ho-so',
  CASE_RULING_COMES: '/ho-so',
  CASE_FORWARDED_CLOSED: '/ho-so/da-chuyen',
} as const;

const isListed = (cause: NoticeCause): cause is keyof typeof lists => cause in lists;

const isTaking = (cause: NoticeCause): cause is 'CASES_EXPORTED' | 'CASE_EXPORT_REFUSED' =>
  cause === 'CASES_EXPORTED' || cause === 'CASE_EXPORT_REFUSED';

const isAnswer = (cause: NoticeCause): cause is keyof typeof answers => cause in answers;

interface WayProps {
  cause: Exclude<
    NoticeCause,
    keyof typeof answers | keyof typeof lists | 'CASES_EXPORTED' | 'CASE_EXPORT_REFUSED'
  >;
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

/** One line: how many reports and of which regime, or what was answered. */
function Line({ line, onClick }: { line: NoticeFieldsFragment['lines'][number]; onClick: () => void }) {
  const { t } = useTranslation('notices');
  const { cause, count, regimeCode, regimeName, objectId } = line;
  if (isAnswer(cause) && answers[cause] === '/ho-so/$caseId') {
    return (
      <Link to="/ho-so/$caseId" params={{ caseId: objectId ?? '' }} onClick={onClick}>
        {t(`answer.${cause}`)}
      </Link>
    );
  }
  if (isListed(cause)) {
    return (
      <Link to={lists[cause]} onClick={onClick}>
        {t(`answer.${cause}`)}
      </Link>
    );
  }
  if (isAnswer(cause)) {
    const settled = answers[cause] === '/ho-tro/tai-khoan';
    return (
      <Link
        to={answers[cause]}
        search={{ ...(settled && { phan: 'da-xu-ly' as const }), ...(objectId && { chon: objectId }) }}
        onClick={onClick}
      >
        {t(`answer.${cause}`)}
      </Link>
    );
  }
  if (isTaking(cause)) {
    return (
      <Link to="/ho-so" onClick={onClick}>
        {t(`taken.${cause}`, { count })}
      </Link>
    );
  }
  return (
    <>
      <Way cause={cause} onClick={onClick}>
        {t('line', { count, cause: t(`cause.${cause}`) })}
      </Way>
      <span className={classes.quiet} title={regimeName ?? ''}>
        {' '}
        · {regimeCode} {regimeName}
      </span>
    </>
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
        {notice.lines.map((line) => (
          <li key={`${line.cause} ${line.regimeCode ?? line.objectId}`}>
            <Line line={line} onClick={open} />
          </li>
        ))}
      </ul>
    </li>
  );
}
