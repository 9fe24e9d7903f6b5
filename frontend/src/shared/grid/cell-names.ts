import type { GridSession } from './session';
import { gridStrings } from './strings';

/** A cell's place as a person reads it: "Tổ 3, cột 8", or "Cột 8" in a form of one row. */
export function placeName(
  session: GridSession,
  cell: { row?: string | undefined; column?: string | undefined },
): string {
  const { model } = session;
  const column = model.columns[model.columnIndex(cell.column ?? '')];
  const row = cell.row === undefined ? undefined : model.rowSpec(cell.row);
  if (!column) return row?.label ?? gridStrings.problems.wholeForm;
  return gridStrings.problems.place(row && model.rowCount > 1 ? row.label : '', column.code);
}
