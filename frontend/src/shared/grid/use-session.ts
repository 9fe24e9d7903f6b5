import { useCallback, useSyncExternalStore } from 'react';
import type { GridModel } from './grid-model';
import type { Store } from './store';

/** Follows a store of the sheet. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** Follows one row: an edit elsewhere does not render its reader again. */
export function useRow(model: GridModel, key: string): number {
  const subscribe = useCallback((listener: () => void) => model.subscribeRow(key, listener), [model, key]);
  return useSyncExternalStore(subscribe, () => model.rowVersion(key));
}

/** Follows rows put in or taken out. */
export function useShape(model: GridModel): number {
  return useSyncExternalStore(model.subscribeShape, model.shapeVersion);
}
