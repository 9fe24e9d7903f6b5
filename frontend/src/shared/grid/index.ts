export { blockReader } from './block-reader';
export { type Comparison, comparisonOf } from './comparison';
export { problemKey } from './ErrorList';
export {
  type CellBlock,
  NO_CELLS,
  openSheet,
  type SheetSource,
} from './form-sheet-model';
export { rowsNamed } from './growing-rows';
export { placeOf } from './place';
export { displayCell as displayValue } from './read-cell';
export { SheetToolButton } from './SheetToolButton';
export { StatGrid, type StatGridProps } from './StatGrid';
export type { GridSession } from './session';
export { gridStrings } from './strings';
export type { CellChange, CellHold, CellProblem, CellRef, EditBatch, Layout, RowChange } from './types';
