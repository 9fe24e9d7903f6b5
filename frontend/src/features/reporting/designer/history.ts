/** Steps of a design, to go back and forth. Steps of one kind in a row, such as typing into a field, are one. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** What the present step was about; the next of the same kind replaces it. */
  kind: string | null;
}

const longest = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], kind: null };
}

export function change<T>(history: History<T>, present: T, kind: string | null): History<T> {
  const same = kind !== null && kind === history.kind;
  const past = same ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present, future: [], kind };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    kind: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, kind: null };
}
