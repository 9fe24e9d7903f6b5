import type { Position } from './types';

/** A place on the sheet in content pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Height of a row; targets are at least 24 px high. */
export const ROW_HEIGHT = 30;
export const CODES_HEIGHT = 24;
export const FIRST_COLUMN = { narrow: 140, wide: 260 };

/** From this many columns on, only those in view are drawn. */
export const VIRTUAL_COLUMNS = 40;

/** Where everything stands in the horizontal layout; nothing is measured on the screen. */
export interface SheetGeometry {
  firstWidth: number;
  /** Left edges of the columns, and the right edge of the last one. */
  edges: readonly number[];
  headHeight: number;
  totalWidth: number;
}

export function sheetGeometry(
  widths: readonly number[],
  firstWidth: number,
  headHeight: number,
): SheetGeometry {
  const edges = [firstWidth];
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width);
  return { firstWidth, edges, headHeight, totalWidth: edges.at(-1) ?? firstWidth };
}

export function cellBox(geometry: SheetGeometry, { row, column }: Position): Box {
  const left = geometry.edges[column] ?? 0;
  const right = geometry.edges[column + 1] ?? left;
  return { left, top: geometry.headHeight + row * ROW_HEIGHT, width: right - left, height: ROW_HEIGHT };
}

/** The column under a horizontal distance from the sheet's left edge. */
export function columnAt(geometry: SheetGeometry, x: number): number {
  let low = 0;
  let high = geometry.edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((geometry.edges[middle] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far to scroll so that the box is seen whole beside what is sticky. */
export function scrollFor(
  box: Box,
  view: { left: number; top: number; width: number; height: number },
  sticky: { left: number; top: number },
): { left: number; top: number } {
  return {
    left: nearest(view.left, view.width, sticky.left, box.left, box.width),
    top: nearest(view.top, view.height, sticky.top, box.top, box.height),
  };
}

function nearest(scroll: number, size: number, sticky: number, start: number, length: number): number {
  if (start < scroll + sticky) return start - sticky;
  if (start + length > scroll + size) return Math.max(start - sticky - (size - sticky - length), 0);
  return scroll;
}
