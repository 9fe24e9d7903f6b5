import type { CellBlock } from './form-sheet-model';

/** Reads a block by row and column; "" where it holds nothing. */
export function blockReader(block: CellBlock): (row: string, column: string) => string {
  const rows = new Map(block.rows.map((key, index) => [key, index]));
  const columns = new Map(block.columns.map((key, index) => [key, index]));
  return (row, column) => block.values[rows.get(row) ?? -1]?.[columns.get(column) ?? -1] ?? '';
}
