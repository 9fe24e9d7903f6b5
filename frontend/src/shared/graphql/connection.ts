import { useSyncExternalStore } from 'react';

let online = navigator.onLine;
const listeners = new Set<() => void>();

/** Says whether the server was reached just now. */
export function setOnline(next: boolean): void {
  if (next === online) return;
  online = next;
  for (const listener of listeners) listener();
}

window.addEventListener('offline', () => setOnline(false));
window.addEventListener('online', () => setOnline(true));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the server can be reached, as far as is known. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => online);
}
