import type { ReactNode } from 'react';
import classes from './record/record.module.css';

/** What a table lies in that may be wider than the page: it is scrolled by the keyboard too. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
