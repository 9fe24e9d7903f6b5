import { useComputedColorScheme } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { type Palette, palettes } from './palette';

let printing = false;
const listeners = new Set<() => void>();

function change(now: boolean): void {
  printing = now;
  for (const listener of listeners) listener();
}

window.addEventListener('beforeprint', () => change(true));
window.addEventListener('afterprint', () => change(false));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The palette of the theme; paper is always light. */
export function usePalette(): Palette {
  const theme = useComputedColorScheme('light');
  const onPaper = useSyncExternalStore(subscribe, () => printing);
  return palettes[onPaper ? 'light' : theme];
}
