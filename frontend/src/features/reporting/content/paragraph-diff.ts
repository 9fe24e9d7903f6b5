/** A paragraph of the text before, of the text now, or of both. */
export interface Piece {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

/** The lines of a plain text that say something. */
export function paragraphs(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** More paragraphs than this on a side are not compared one by one. */
const largest = 1500;

/** What became of the paragraphs: the longest common sequence stays, the rest was taken out or put in. */
export function paragraphDiff(before: string, now: string): Piece[] {
  const a = paragraphs(before);
  const b = paragraphs(now);
  if (a.length > largest || b.length > largest) {
    return before === now
      ? b.map((text) => ({ kind: 'SAME', text }))
      : [
          ...a.map((text): Piece => ({ kind: 'REMOVED', text })),
          ...b.map((text): Piece => ({ kind: 'ADDED', text })),
        ];
  }
  const common = commonLengths(a, b);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      pieces.push({ kind: 'SAME', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ kind: 'REMOVED', text: left });
      i++;
    } else if (right !== undefined) {
      pieces.push({ kind: 'ADDED', text: right });
      j++;
    }
  }
  return pieces;
}

const at = (table: readonly Uint16Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** Length of the longest common sequence of what follows i and j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] =
        a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
