import type { GridModel } from './grid-model';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import type { CellChange, RowChange } from './types';

/**
 * Rows of a growing form are r1, r2, … without gaps, in the order they stand: the number says where a row is, and
 * the form's limit is one of numbers. Putting a row in, taking one out or moving one therefore moves values between
 * rows, and rows come and go at the end only.
 */
function rowAtEnd(model: GridModel, added: number): RowChange {
  const number = model.rowCount + added + 1;
  return {
    index: model.rowCount + added,
    row: { key: `r${number}`, label: gridStrings.rows.newLabel(number), fixed: false },
    values: model.columns.map(() => ''),
  };
}

/** So many rows after those that are there. */
export function addedRows(model: GridModel, count: number): RowChange[] {
  return Array.from({ length: count }, (_, added) => rowAtEnd(model, added));
}

/** The rows that must be added so that all of the named ones are there. */
export function rowsNamed(model: GridModel, keys: readonly string[]): RowChange[] {
  const highest = Math.max(0, ...keys.map((key) => Number(key.slice(1)) || 0));
  const missing = keys.some((key) => model.rowIndex(key) < 0);
  return missing ? addedRows(model, Math.max(0, highest - model.rowCount)) : [];
}

/** The changes that put `values` where a row stands; computed cells follow by themselves. */
function written(
  model: GridModel,
  key: string,
  old: readonly string[],
  values: readonly string[],
): CellChange[] {
  return model.columns.flatMap(({ key: column, computed }, at) => {
    const value = values[at] ?? '';
    const previous = old[at] ?? '';
    return computed || value === previous ? [] : [{ row: key, column, value, previous }];
  });
}

/** Moves the values of the rows from `first` on by one place down (+1) or up (-1). */
function shifted(model: GridModel, rows: readonly (readonly string[])[], first: number): CellChange[] {
  return rows.flatMap((values, at) => {
    const key = model.rowAt(first + at)?.key ?? `r${first + at + 1}`;
    const old = model.rowIndex(key) < 0 ? [] : model.valuesOf(key);
    return written(model, key, old, values);
  });
}

function valuesFrom(model: GridModel, first: number): string[][] {
  return Array.from({ length: model.rowCount - first }, (_, at) => [
    ...model.valuesOf(model.rowAt(first + at)?.key ?? ''),
  ]);
}

/** Puts one empty row in at a place and goes to its first cell; false when the form takes no more. */
function insertAt(session: GridSession, index: number): boolean {
  const { growing, model } = session;
  if (!growing || model.rowCount >= growing.max || !session.commit()) return false;
  const below = valuesFrom(model, index);
  const inserted = addedRows(model, 1);
  const empty = model.columns.map(() => '');
  session.perform({ changes: shifted(model, [empty, ...below], index), inserted, removed: [] });
  session.goTo({ row: model.rowAt(index)?.key, column: model.columns[0]?.key });
  return true;
}

/** Adds one row at the end. */
export function addRow(session: GridSession): boolean {
  return insertAt(session, session.model.rowCount);
}

/** Puts a row in above the active one. */
export function insertRow(session: GridSession): boolean {
  return insertAt(session, Math.min(session.activeCell.row, session.model.rowCount));
}

/** Takes the active row out; false when the form needs it. */
export function removeActiveRow(session: GridSession): boolean {
  const { growing, model, activeRow } = session;
  if (!growing || !activeRow || activeRow.fixed || model.rowCount <= growing.min) return false;
  session.cancel();
  const index = model.rowIndex(activeRow.key);
  const last = model.rowAt(model.rowCount - 1);
  if (!last) return false;
  const removed = { index: model.rowCount - 1, row: last, values: [...model.valuesOf(last.key)] };
  session.perform({
    changes: shifted(model, valuesFrom(model, index + 1), index),
    inserted: [],
    removed: [removed],
  });
  return true;
}

/** Changes the active row's place with its neighbour's; the selection goes along. */
export function moveActiveRow(session: GridSession, by: 1 | -1): boolean {
  const { growing, model, activeRow, activeColumn } = session;
  const from = activeRow ? model.rowIndex(activeRow.key) : -1;
  const other = model.rowAt(from + by);
  if (!growing || !activeRow || !other || from + by < 0 || !session.commit()) return false;
  const [mine, theirs] = [[...model.valuesOf(activeRow.key)], [...model.valuesOf(other.key)]];
  session.change([
    ...written(model, activeRow.key, mine, theirs),
    ...written(model, other.key, theirs, mine),
  ]);
  session.goTo({ row: other.key, column: activeColumn?.key });
  return true;
}
