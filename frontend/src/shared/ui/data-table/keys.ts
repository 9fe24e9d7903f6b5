/** What a key asks of a list. */
export type ListMove = { kind: 'go'; index: number } | { kind: 'open' } | { kind: 'select' };

const page = 10;

/** Reads a key pressed on a row; null when it is not one of the list's. */
export function readListKey(key: string, index: number, count: number): ListMove | null {
  const go = (to: number): ListMove => ({ kind: 'go', index: Math.min(Math.max(to, 0), count - 1) });
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return go(index + 1);
    case 'ArrowUp':
    case 'k':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case 'Enter':
      return { kind: 'open' };
    case ' ':
      return { kind: 'select' };
    default:
      return null;
  }
}
