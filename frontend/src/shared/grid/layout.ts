import type { GridModel } from './grid-model';
import type { Bounds, Layout, Position } from './types';

/** Size of the sheet as it is laid out on the screen. */
export function boundsOf(model: GridModel, layout: Layout): Bounds {
  const { rowCount, columns } = model;
  return layout === 'HORIZONTAL'
    ? { rows: rowCount, columns: columns.length }
    : { rows: columns.length, columns: rowCount };
}

/**
 * Turns a place on the screen into the model's row and column, and back: in the vertical layout
 * the two are exchanged, so that the same function serves both ways.
 */
export function exchange({ row, column }: Position, layout: Layout): Position {
  return layout === 'HORIZONTAL' ? { row, column } : { row: column, column: row };
}
