import { useSyncExternalStore } from 'react';

/** Below this width a sheet of many columns cannot be entered: the form of one row takes over. */
const NARROW = '(max-width: 767px)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** True on a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);
}
