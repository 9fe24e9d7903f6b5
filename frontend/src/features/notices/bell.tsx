import { lazy, Suspense } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { Disclosure } from '@/shared/ui/disclosure';
import { Bell as BellIcon } from '@/shared/ui/icons';
import { SkeletonBar } from '@/shared/ui/skeletons';
import { UnreadQuery } from './notices.graphql';
import classes from './notices.module.css';
import './texts';

const loadPanel = () => import('./bell-panel');
const Panel = lazy(loadPanel);
const most = 99;

/** The bell of the top bar: how much is unread, and the newest on a press. */
export default function Bell({ className }: { className: string | undefined }) {
  const { t } = useTranslation('notices');
  const [{ data }] = useQuery({ query: UnreadQuery });
  const unread = data?.notices?.unread ?? 0;
  const face = (
    <>
      <BellIcon size={20} aria-hidden />
      <span className={classes.hidden}>{t('bell', { count: unread })}</span>
      {unread > 0 && (
        <span className={classes.count} aria-hidden>
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </>
  );
  return (
    <Disclosure buttonClassName={`${className} ${classes.bell}`} button={face} onApproach={loadPanel}>
      {(close) => (
        <Suspense fallback={<SkeletonBar height={160} />}>
          <Panel close={close} />
        </Suspense>
      )}
    </Disclosure>
  );
}
