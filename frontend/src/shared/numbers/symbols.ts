/**
 * Signs that statistical forms use instead of a figure. They are values of their own:
 * an empty cell, 0, "-", "…" and "x" say five different things.
 */
export type CellSymbol = 'EMPTY' | 'NONE' | 'NOT_COLLECTED' | 'NOT_COMPARABLE';

/** Canonical text of each symbol, as stored and as printed. */
export const SYMBOL_TEXT: Readonly<Record<CellSymbol, string>> = {
  EMPTY: '',
  NONE: '-',
  NOT_COLLECTED: '…',
  NOT_COMPARABLE: 'x',
};

const SYMBOL_BY_TEXT: ReadonlyMap<string, CellSymbol> = new Map([
  ['', 'EMPTY'],
  ['-', 'NONE'],
  // Word and Excel turn a typed hyphen into a dash.
  ['–', 'NONE'],
  ['—', 'NONE'],
  ['−', 'NONE'],
  ['…', 'NOT_COLLECTED'],
  ['...', 'NOT_COLLECTED'],
  ['x', 'NOT_COMPARABLE'],
  ['X', 'NOT_COMPARABLE'],
]);

/** Reads a typed or pasted text as a symbol; undefined when it is something else. */
export function readSymbol(text: string): CellSymbol | undefined {
  return SYMBOL_BY_TEXT.get(trimSpaces(text));
}

/** The symbol a canonical cell value stands for; undefined for a figure or a text. */
export function symbolOf(value: string): CellSymbol | undefined {
  switch (value) {
    case '':
      return 'EMPTY';
    case '-':
      return 'NONE';
    case '…':
      return 'NOT_COLLECTED';
    case 'x':
      return 'NOT_COMPARABLE';
    default:
      return undefined;
  }
}

/** Removes the outer spaces, the no-break ones that Excel copies included. */
export function trimSpaces(text: string): string {
  return text.replace(/^[\s\u00a0\u2007\u2009\u202f\ufeff]+|[\s\u00a0\u2007\u2009\u202f\ufeff]+$/g, '');
}
