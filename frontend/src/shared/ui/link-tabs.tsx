import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import classes from './link-tabs.module.css';

/** For links whose search says which tab they are: the page itself says which is open, not the path. */
export const tabOptions = { exact: true, explicitUndefined: true } as const;

/** Tabs that are addresses: the children are links, the one that is open carries aria-current="page". */
export function LinkTabs({ label, children }: { label: string; children: ReactNode }) {
  const strip = useCurrentInView();
  return (
    <nav ref={strip} className={classes.tabs} aria-label={label} data-print="never">
      {children}
    </nav>
  );
}

/** In a strip that is pushed aside on a phone, what is current (aria-current) stands in view as soon as it is. */
export function useCurrentInView<Strip extends HTMLElement = HTMLElement>(): RefObject<Strip | null> {
  const strip = useRef<Strip>(null);
  const shown = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const current = strip.current?.querySelector('[aria-current]') ?? null;
    if (!strip.current || !current || current === shown.current) return;
    shown.current = current;
    const outer = strip.current.getBoundingClientRect();
    const inner = current.getBoundingClientRect();
    strip.current.scrollLeft += inner.left - outer.left - (outer.width - inner.width) / 2;
    strip.current.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  });
  return strip;
}
