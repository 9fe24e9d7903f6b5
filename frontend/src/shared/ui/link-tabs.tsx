import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';

/** For links whose search says which tab they are: the page itself says which is open, not the path. */
export const tabOptions = { exact: true, explicitUndefined: true } as const;

/** Tabs that are addresses: the children are links, the one that is open carries aria-current="page". */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label} data-print="never">
      {children}
    </nav>
  );
}
