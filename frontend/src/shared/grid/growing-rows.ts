import type { GridModel } from './grid-model';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import type { RowChange } from './types';

/** Rows r1, r2, … after those that are there; a number that was used does not come back. */
export function addedRows(model: GridModel, count: number): RowChange[] {
  let highest = 0;
  for (let index = 0; index < model.rowCount; index++) {
    highest = Math.max(highest, Number(/^r(\d+)$/.exec(model.rowAt(index)?.key ?? '')?.[1] ?? 0));
  }
  return Array.from({ length: count }, (_, added) => ({
    index: model.rowCount + added,
    row: {
      key: `r${highest + added + 1}`,
      label: gridStrings.rows.newLabel(highest + added + 1),
      fixed: false,
    },
    values: model.columns.map(() => ''),
  }));
}

/** Adds one row at the end and goes to its first cell; false when the form takes no more. */
export function addRow(session: GridSession): boolean {
  const { growing, model } = session;
  if (!growing || model.rowCount >= growing.max || !session.commit()) return false;
  const inserted = addedRows(model, 1);
  session.perform({ changes: [], inserted, removed: [] });
  session.goTo({ row: inserted[0]?.row.key, column: model.columns[0]?.key });
  return true;
}

/** Takes the active row out; false when the form needs it. */
export function removeActiveRow(session: GridSession): boolean {
  const { growing, model, activeRow } = session;
  if (!growing || !activeRow || activeRow.fixed || model.rowCount <= growing.min) return false;
  session.cancel();
  const values = [...model.valuesOf(activeRow.key)];
  const removed = { index: model.rowIndex(activeRow.key), row: activeRow, values };
  session.perform({ changes: [], inserted: [], removed: [removed] });
  return true;
}
