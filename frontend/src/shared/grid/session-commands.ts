import { EXACT_FORMAT, writeTsv } from './clipboard';
import { insertRow, moveActiveRow, removeActiveRow } from './growing-rows';
import type { Command, EditCommand, MoveCommand } from './keyboard';
import { exchange } from './layout';
import { nextProblem } from './problem-order';
import { plainCell } from './read-cell';
import { type Direction, isSingle, jump, moveTo, rectangle, selectAll, selectCell, step } from './selection';
import type { GridSession } from './session';
import type { CellChange, Position } from './types';

/** Where Tab began, so that Enter returns below it as in Excel. */
const tabOrigins = new WeakMap<GridSession, Position>();

/** Hints that only the screen knows. */
export interface ScreenContext {
  /** Lines of one page. */
  pageSize: number;
  onComments?: (() => void) | undefined;
}

/** Carries a command out; false leaves the key to the browser (Tab that leaves the sheet). */
export function runCommand(session: GridSession, command: Command, screen: ScreenContext): boolean {
  if (command.type !== 'TAB' && command.type !== 'ENTER') tabOrigins.delete(session);
  switch (command.type) {
    case 'TAB':
      return tab(session, command.back);
    case 'ENTER':
      return enter(session, command.back);
    case 'STEP':
    case 'JUMP':
    case 'PAGE':
    case 'ROW_EDGE':
    case 'SHEET_EDGE':
    case 'SELECT_ALL':
      return move(session, command, screen);
    case 'NEXT_PROBLEM':
      return goToProblem(session, command.back);
    case 'CANCEL':
      return cancel(session);
    case 'COMMENTS':
      screen.onComments?.();
      return true;
    default:
      return edit(session, command.type);
  }
}

function move(session: GridSession, command: MoveCommand, screen: ScreenContext): boolean {
  if (!session.commit()) return true;
  const { bounds } = session;
  const selection = session.selection.get();
  const from = 'extend' in command && command.extend ? selection.corner : selection.active;
  switch (command.type) {
    case 'STEP':
      session.selection.set(step(selection, command.direction, bounds, command.extend));
      break;
    case 'PAGE':
      session.selection.set(step(selection, command.direction, bounds, command.extend, screen.pageSize));
      break;
    case 'JUMP':
      session.selection.set(jump(selection, command.direction, bounds, command.extend, emptyOn(session)));
      break;
    case 'ROW_EDGE': {
      const column = command.edge === 'START' ? 0 : bounds.columns - 1;
      session.selection.set(moveTo(selection, { row: from.row, column }, bounds, command.extend));
      break;
    }
    case 'SHEET_EDGE': {
      const end = command.edge === 'END';
      const corner = { row: end ? bounds.rows - 1 : 0, column: end ? bounds.columns - 1 : 0 };
      session.selection.set(moveTo(selection, corner, bounds, command.extend));
      break;
    }
    case 'SELECT_ALL':
      session.selection.set(selectAll(bounds));
  }
  return true;
}

function emptyOn(session: GridSession) {
  const vertical = session.layout.get() === 'VERTICAL';
  return (row: number, column: number) =>
    (vertical ? session.model.valueAt(column, row) : session.model.valueAt(row, column)) === '';
}

/** Along the form's row over the cells that take entry; out of the sheet at its end (WCAG 2.1.2). */
function tab(session: GridSession, back: boolean): boolean {
  if (!session.commit()) return true;
  const { active } = session.selection.get();
  if (!tabOrigins.has(session)) tabOrigins.set(session, active);
  const vertical = session.layout.get() === 'VERTICAL';
  const { row, column } = session.activeCell;
  const by = back ? -1 : 1;
  let next = column + by;
  while (!session.readOnly && session.model.columns[next] && !session.model.takesEntry(row, next)) next += by;
  if (!session.model.columns[next]) {
    tabOrigins.delete(session);
    return false;
  }
  session.selection.set(vertical ? selectCell(next, row) : selectCell(row, next));
  return true;
}

function enter(session: GridSession, back: boolean): boolean {
  if (!session.commit()) return true;
  const origin = tabOrigins.get(session);
  tabOrigins.delete(session);
  const { bounds } = session;
  // A sheet of one line has nothing below: Enter goes on along it.
  const direction: Direction = bounds.rows === 1 ? (back ? 'LEFT' : 'RIGHT') : back ? 'UP' : 'DOWN';
  const selection = session.selection.get();
  const from = origin && bounds.rows > 1 ? selectCell(selection.active.row, origin.column) : selection;
  session.selection.set(step({ ...from, corner: from.active }, direction, bounds, false));
  return true;
}

function cancel(session: GridSession): boolean {
  const busy = session.editor.get().mode !== 'READY';
  session.cancel();
  const { active } = session.selection.get();
  session.selection.set(selectCell(active.row, active.column));
  return busy;
}

function edit(session: GridSession, type: EditCommand['type']): boolean {
  switch (type) {
    case 'EDIT':
      session.edit();
      return true;
    case 'CLEAR':
      clearSelection(session);
      return true;
    case 'CLEAR_AND_EDIT':
      session.type('');
      return true;
    case 'FILL_DOWN':
      fillDown(session);
      return true;
    case 'UNDO':
      session.undo();
      return true;
    case 'REDO':
      session.redo();
      return true;
    // Without rows to add the keys are the browser's.
    case 'INSERT_ROW':
      return insertRow(session);
    case 'REMOVE_ROW':
      return removeActiveRow(session);
    case 'ROW_UP':
      return moveActiveRow(session, -1);
    case 'ROW_DOWN':
      return moveActiveRow(session, 1);
  }
}

/** Goes to the next (or previous) problem from the active cell, round and round. */
export function goToProblem(session: GridSession, back: boolean): boolean {
  const target = nextProblem(session, back);
  if (target) session.goTo(target);
  return true;
}

export function clearSelection(session: GridSession): void {
  writeEach(session, selectedCells(session), () => '');
}

/** Ctrl+D: the first line's values go down; a single cell takes the value above it. */
export function fillDown(session: GridSession): void {
  const selection = session.selection.get();
  const { top, left, bottom, right } = rectangle(selection);
  const single = isSingle(selection) || top === bottom;
  if (single && top === 0) return;
  const cells = selectedCells(session);
  const source = single ? top - 1 : top;
  const vertical = session.layout.get() === 'VERTICAL';
  const above = Array.from({ length: right - left + 1 }, (_, along) =>
    vertical ? session.model.valueAt(left + along, source) : session.model.valueAt(source, left + along),
  );
  writeEach(session, single ? cells : cells.slice(1, bottom - top + 1), (_, along) => above[along] ?? '');
}

function writeEach(
  session: GridSession,
  cells: Position[][],
  value: (place: Position, along: number) => string,
): void {
  const { model } = session;
  const changes: CellChange[] = [];
  for (const line of cells) {
    line.forEach((place, along) => {
      const row = model.rowAt(place.row);
      const column = model.columns[place.column];
      const previous = model.valueAt(place.row, place.column);
      const next = value(place, along);
      if (row && column && next !== previous)
        changes.push({ row: row.key, column: column.key, value: next, previous });
    });
  }
  session.change(changes);
}

/** Puts the selected cells on the clipboard, as text for Excel and exactly for another sheet. */
export function copySelection(session: GridSession, clipboard: DataTransfer): void {
  const { model } = session;
  const cells = selectedCells(session);
  const text = cells.map((line) =>
    line.map(({ row, column }) => {
      const spec = model.columns[column];
      return spec ? plainCell(model.valueAt(row, column), spec) : '';
    }),
  );
  clipboard.setData('text/plain', writeTsv(text));
  clipboard.setData(
    EXACT_FORMAT,
    JSON.stringify(cells.map((line) => line.map(({ row, column }) => model.valueAt(row, column)))),
  );
}

/** Cells of the selected rectangle as model places, line by line on the screen. */
function selectedCells(session: GridSession): Position[][] {
  const { top, left, bottom, right } = rectangle(session.selection.get());
  const layout = session.layout.get();
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) =>
      exchange({ row: top + down, column: left + along }, layout),
    ),
  );
}
