import { type GridSession, rowsNamed } from '@/shared/grid';
import type { FormSheets } from '@/shared/grid/form-sheets';

/** One cell of a workbook that differs from the sheet. Values are canonical; '' is empty. */
export interface WorkbookChange {
  key: string;
  row: string;
  column: string;
  /** Cell of the workbook: "D9". */
  place: string;
  old: string;
  new: string;
}

/** The contract's lists of the same length, as cells. */
export interface ChangeLists {
  rows: readonly string[];
  columns: readonly string[];
  places: readonly string[];
  old: readonly (string | null)[];
  new: readonly (string | null)[];
}

export function changesOf(lists: ChangeLists): WorkbookChange[] {
  return lists.rows.map((row, index) => {
    const column = lists.columns[index] ?? '';
    return {
      key: `${row}.${column}`,
      row,
      column,
      place: lists.places[index] ?? '',
      old: lists.old[index] ?? '',
      new: lists.new[index] ?? '',
    };
  });
}

/** Takes cells into the open sheets as one step of each that can be undone: rows they need, then their values. */
export function takeChanges(sheets: FormSheets, taken: readonly WorkbookChange[]): void {
  for (const { session } of sheets.tables) {
    const own = taken.filter((change) => sheets.of(change) === session);
    if (own.length > 0) takeInto(session, own);
  }
}

function takeInto(session: GridSession, taken: readonly WorkbookChange[]): void {
  const { model } = session;
  const inserted = rowsNamed(
    model,
    taken.map(({ row }) => row),
  );
  const changes = taken.map(({ row, column, new: value }) => ({
    row,
    column,
    value,
    previous: model.rowIndex(row) < 0 ? '' : model.value(row, column),
  }));
  session.perform({ changes, inserted, removed: [] });
}
