import { lazy, Suspense } from 'react';
import { useViewer } from '@/shared/session/viewer';
import { Disclosure } from '@/shared/ui/disclosure';
import { ChevronDown } from '@/shared/ui/icons';
import { SkeletonBar } from '@/shared/ui/skeletons';
import classes from './account-menu.module.css';
import type { Overlay } from './top-bar';

const loadPanel = () => import('./account-panel');
const AccountPanel = lazy(loadPanel);

function initials(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(-2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Who is signed in and in which position; switching, theme, language, password, lock and sign-out. */
export function AccountMenu({ onOpen }: { onOpen: (overlay: Overlay) => void }) {
  const { account, position } = useViewer();
  const face = (
    <>
      <span className={classes.initials} aria-hidden>
        {initials(account.displayName)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{account.displayName}</span>
        <span className={classes.position}>{position.title}</span>
      </span>
      <ChevronDown size={16} aria-hidden />
    </>
  );
  return (
    <Disclosure buttonClassName={classes.target} button={face} onApproach={loadPanel}>
      {(close) => (
        <Suspense fallback={<SkeletonBar height={240} />}>
          <AccountPanel close={close} onOpen={onOpen} />
        </Suspense>
      )}
    </Disclosure>
  );
}
