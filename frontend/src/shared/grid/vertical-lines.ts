import type { GridColumn } from './types';

/** A line of the vertical layout: a heading of the head's tree, or a column. */
export type SheetLine =
  | { kind: 'SECTION'; key: string; label: string; level: number }
  | { kind: 'COLUMN'; column: GridColumn; index: number; level: number };

/** The columns under the headings that they stand under in the head. */
export function sheetLines(columns: readonly GridColumn[]): SheetLine[] {
  const lines: SheetLine[] = [];
  let above: readonly string[] = [];
  columns.forEach((column, index) => {
    const { path } = column;
    let shared = 0;
    while (shared < path.length && path[shared] === above[shared]) shared += 1;
    for (let level = shared; level < path.length; level++) {
      lines.push({ kind: 'SECTION', key: `${index}.${level}`, label: path[level] ?? '', level });
    }
    above = path;
    lines.push({ kind: 'COLUMN', column, index, level: path.length });
  });
  return lines;
}

/** Rows that stand side by side; with more, or on a phone, one row at a time. */
const SIDE_BY_SIDE = 3;

/** Which rows the vertical layout shows. */
export function shownRows(count: number, active: number, narrow: boolean): number[] {
  const most = narrow ? 1 : SIDE_BY_SIDE;
  return count <= most ? Array.from({ length: count }, (_, index) => index) : [active];
}
