import type { ReactNode } from 'react';
import classes from './link-tabs.module.css';

/** Tabs that are addresses: the children are links, the one that is open carries aria-current="page". */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={classes.tabs} aria-label={label} data-print="never">
      {children}
    </nav>
  );
}
