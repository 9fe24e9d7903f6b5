import type { GridSession } from './session';
import type { CellProblem, CellRef, Severity } from './types';

/** Problems in reading order: row by row, column by column; those of the whole form first. */
export function orderProblems(problems: readonly CellProblem[], session: GridSession): CellProblem[] {
  const { model } = session;
  const width = model.columns.length + 1;
  const place = ({ row, column }: CellProblem) =>
    (row === undefined ? -1 : model.rowIndex(row)) * width +
    (column === undefined ? -1 : model.columnIndex(column));
  return [...problems].sort(
    (a, b) => place(a) - place(b) || (a.severity === b.severity ? 0 : a.severity === 'ERROR' ? -1 : 1),
  );
}

/** The next cell with a problem after (or before) the active one; starts over at the end. */
export function nextProblem(session: GridSession, back: boolean): CellProblem | undefined {
  const { model } = session;
  const width = model.columns.length;
  const placed = orderProblems(session.shownProblems(), session).filter(
    ({ row, column }) => row !== undefined && column !== undefined,
  );
  const index = (problem: CellProblem) =>
    model.rowIndex(problem.row ?? '') * width + model.columnIndex(problem.column ?? '');
  const { row, column } = session.activeCell;
  const here = row * width + column;
  return back
    ? (placed.findLast((problem) => index(problem) < here) ?? placed.at(-1))
    : (placed.find((problem) => index(problem) > here) ?? placed[0]);
}

/** A required cell that nobody has filled yet: still to do, not done wrong. */
export function isMissing({ code }: CellProblem): boolean {
  return code === 'CELL_REQUIRED';
}

/** The cells that problems of one severity stand at. */
export function cellsWith(problems: readonly CellProblem[], severity: Severity): CellRef[] {
  const cells: CellRef[] = [];
  for (const { severity: own, row, column } of problems) {
    if (own === severity && row !== undefined && column !== undefined) cells.push({ row, column });
  }
  return cells;
}

/** Most edits leave the problems as they were: their readers then need not look again. */
export function sameProblems(a: readonly CellProblem[], b: readonly CellProblem[]): boolean {
  return a.length === b.length && a.every((problem, index) => sameProblem(problem, b[index]));
}

function sameProblem(a: CellProblem, b: CellProblem | undefined): boolean {
  return (
    a.row === b?.row &&
    a.column === b?.column &&
    a.code === b?.code &&
    a.message === b?.message &&
    a.check === b.check
  );
}
