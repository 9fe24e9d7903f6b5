import type { Bounds, Position } from './types';

/** `active` holds the editor; `corner` is the far end of the selected rectangle. */
export interface Selection {
  readonly active: Position;
  readonly corner: Position;
}

export interface Rectangle {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export type Direction = 'UP' | 'DOWN' | 'LEFT' | 'RIGHT';

const STEP: Record<Direction, Position> = {
  UP: { row: -1, column: 0 },
  DOWN: { row: 1, column: 0 },
  LEFT: { row: 0, column: -1 },
  RIGHT: { row: 0, column: 1 },
};

export function selectCell(row: number, column: number): Selection {
  return { active: { row, column }, corner: { row, column } };
}

export function rectangle({ active, corner }: Selection): Rectangle {
  return {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  };
}

export function isSingle({ active, corner }: Selection): boolean {
  return active.row === corner.row && active.column === corner.column;
}

/** Moves to a place kept inside the sheet; `extend` moves only the far corner (Shift). */
export function moveTo(selection: Selection, to: Position, bounds: Bounds, extend: boolean): Selection {
  const place = {
    row: Math.max(0, Math.min(bounds.rows - 1, to.row)),
    column: Math.max(0, Math.min(bounds.columns - 1, to.column)),
  };
  return extend ? { active: selection.active, corner: place } : { active: place, corner: place };
}

/** One step, or `count` steps (Page Up and Page Down). */
export function step(
  selection: Selection,
  direction: Direction,
  bounds: Bounds,
  extend: boolean,
  count = 1,
): Selection {
  const from = extend ? selection.corner : selection.active;
  const by = STEP[direction];
  return moveTo(
    selection,
    { row: from.row + by.row * count, column: from.column + by.column * count },
    bounds,
    extend,
  );
}

/**
 * Ctrl+arrow as in Excel: to the last filled cell of the run, else to the next filled cell,
 * else to the edge.
 */
export function jump(
  selection: Selection,
  direction: Direction,
  bounds: Bounds,
  extend: boolean,
  isEmpty: (row: number, column: number) => boolean,
): Selection {
  const by = STEP[direction];
  let place = extend ? selection.corner : selection.active;
  const next = (p: Position) => ({ row: p.row + by.row, column: p.column + by.column });
  const inside = (p: Position) =>
    p.row >= 0 && p.row < bounds.rows && p.column >= 0 && p.column < bounds.columns;
  const filled = (p: Position) => inside(p) && !isEmpty(p.row, p.column);
  if (filled(place) && filled(next(place))) {
    while (filled(next(place))) place = next(place);
  } else {
    do place = next(place);
    while (inside(next(place)) && !filled(place));
  }
  return moveTo(selection, place, bounds, extend);
}

/** Selects everything, the active cell staying where it is shown first. */
export function selectAll(bounds: Bounds): Selection {
  return { active: { row: 0, column: 0 }, corner: { row: bounds.rows - 1, column: bounds.columns - 1 } };
}
