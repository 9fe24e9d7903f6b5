/** An operation that was sent; never its answer. */
export interface Sent {
  query: string;
  variables: string;
  /** Instant. */
  at: string;
}

const kept = 30;

/** Each account of a shared machine has its own list. */
const storageKey = (accountId: string) => `congvu.explorer.${accountId}`;

export function readHistory(accountId: string): Sent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(accountId)) ?? '[]');
    return Array.isArray(stored) ? (stored as Sent[]).filter((one) => typeof one.query === 'string') : [];
  } catch {
    return [];
  }
}

/** The list with an operation at its head; the same operation stands in it once. */
export function addSent(history: readonly Sent[], sent: Sent): Sent[] {
  const others = history.filter((one) => one.query !== sent.query || one.variables !== sent.variables);
  return [sent, ...others].slice(0, kept);
}

export function writeHistory(accountId: string, history: readonly Sent[]): void {
  localStorage.setItem(storageKey(accountId), JSON.stringify(history));
}

/** A name for the list: the operation's own, else its first field. */
export function nameOf(query: string): string {
  const named = /\b(query|mutation)\s+(\w+)/.exec(query);
  if (named) return named[2] ?? '';
  return /\{\s*(\w+)/.exec(query)?.[1] ?? '';
}
