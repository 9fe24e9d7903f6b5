import { useSyncExternalStore } from 'react';

/** Where someone stands who works through what waits, one after the other. */
interface Place {
  /** Which place of the walk it is: at each the question is asked anew. */
  turn: number;
  /** What was opened or decided on last. */
  id: string;
  /** The page on which the walker stands; null is the list that some steps lead back to. */
  at: string | null;
  /** A step was taken here: what had the focus is done with. */
  done: boolean;
}

let place: Place | null = null;
let turns = 0;
/** What was opened on this walk: to leave it for later is to see it again last. */
const passed = new Set<string>();
const listeners = new Set<() => void>();

function set(next: Place | null): void {
  place = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stand(id: string, at: string | null, done: boolean): void {
  passed.add(id);
  turns += 1;
  set({ turn: turns, id, at, done });
}

/** A step was taken: the page on which its taker stands then offers what waits next. */
export const tookStep = (id: string, at: string | null = id) => stand(id, at, true);

/** The offer was taken. */
export const wentOn = (id: string) => stand(id, id, false);

/** Who has turned to something else has ended the walk. */
export function endWalkBut(here: string | null): void {
  if (place?.at === here) return;
  passed.clear();
  if (place) set(null);
}

export const wasPassed = (id: string | undefined) => id !== undefined && passed.has(id);

/** The place of the walk, when it is this page. */
export function usePlace(here: string | null): Place | null {
  const now = useSyncExternalStore(subscribe, () => place);
  return now?.at === here ? now : null;
}
