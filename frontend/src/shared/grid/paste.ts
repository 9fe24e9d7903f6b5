import { type BlockDecision, type Convention, decideConvention } from '../numbers';
import { transpose } from './clipboard';
import type { GridModel } from './grid-model';
import { boundsOf, exchange } from './layout';
import { type RefusalReason, readCell } from './read-cell';
import { type Rectangle, rectangle, type Selection } from './selection';
import type { CellChange, CellRef, Layout } from './types';

/** A block on its way into the sheet. */
export interface PasteJob {
  block: string[][];
  /** Values copied from a sheet of this product need no reading. */
  exact: boolean;
  selection: Selection;
  /** Rows that may still be added to a growing form. */
  growth: number;
}

export interface PastePlacement {
  block: string[][];
  /** Screen rectangle of the whole block; may reach outside the sheet. */
  area: Rectangle;
  fits: boolean;
  /** Rows to add so that the block fits. */
  grow: number;
  /** The block would fit with rows and columns exchanged. */
  fitsTransposed: boolean;
}

export interface RefusedCell extends CellRef {
  text: string;
  reason: RefusalReason;
}

/** A pasted total for a computed cell: shown when it disagrees with what the form computes. */
export interface Claim extends CellRef {
  value: string;
}

export interface PastePlan {
  changes: CellChange[];
  refused: RefusedCell[];
  claims: Claim[];
  /** Cells of the block with something in them that found their place. */
  accepted: number;
  outside: number;
}

/** Finds where the block goes. In the vertical layout an Excel row turns to run along c1, c2, … */
export function placeBlock(job: PasteJob, model: GridModel, layout: Layout, turned = false): PastePlacement {
  const selected = rectangle(job.selection);
  let block = turned ? transpose(job.block) : job.block;
  const trial = measure(block, job, model, layout, selected);
  const other = measure(transpose(block), job, model, layout, selected);
  if (!trial.fits && other.fits && layout === 'VERTICAL') {
    block = transpose(block);
    return { ...other, block, fitsTransposed: false };
  }
  return { ...trial, fitsTransposed: !trial.fits && other.fits };
}

function measure(whole: string[][], job: PasteJob, model: GridModel, layout: Layout, selected: Rectangle) {
  const bounds = boundsOf(model, layout);
  const block = fillSelection(trimBlank(whole), selected);
  const width = Math.max(1, ...block.map((row) => row.length));
  const area = {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + block.length - 1,
    right: selected.left + width - 1,
  };
  const overRows = Math.max(0, area.bottom + 1 - bounds.rows);
  const overColumns = Math.max(0, area.right + 1 - bounds.columns);
  const [needed, barred] = layout === 'HORIZONTAL' ? [overRows, overColumns] : [overColumns, overRows];
  const fits = barred === 0 && needed <= job.growth;
  return { block, area, fits, grow: Math.min(needed, job.growth) };
}

/** Excel copies whole empty columns and rows along with the figures: they are no content. */
function trimBlank(block: string[][]): string[][] {
  const blank = (cell: string | undefined) => !cell?.trim();
  let height = block.length;
  while (height > 1 && block[height - 1]?.every(blank)) height -= 1;
  let width = Math.max(1, ...block.map((row) => row.length));
  while (width > 1 && block.every((row) => blank(row[width - 1]))) width -= 1;
  return block.slice(0, height).map((row) => row.slice(0, width));
}

/** One cell pasted on a selected rectangle fills it. */
function fillSelection(block: string[][], selected: Rectangle): string[][] {
  if (block.length !== 1 || block[0]?.length !== 1) return block;
  const cell = block[0][0] ?? '';
  const width = selected.right - selected.left + 1;
  return Array.from({ length: selected.bottom - selected.top + 1 }, () =>
    new Array<string>(width).fill(cell),
  );
}

/** The convention of the figures in the block, judged only where they meet number columns. */
export function decidePaste(placement: PastePlacement, model: GridModel, layout: Layout): BlockDecision {
  const texts: string[] = [];
  eachCell(placement, layout, (text, place) => {
    if (model.columns[place.column]?.kind === 'NUMBER') texts.push(text);
  });
  return decideConvention(texts);
}

/** Reads every cell of the block; nothing is written yet. */
export function planPaste(
  placement: PastePlacement,
  model: GridModel,
  layout: Layout,
  convention: Convention | 'EXACT',
): PastePlan {
  const plan: PastePlan = { changes: [], refused: [], claims: [], accepted: 0, outside: 0 };
  eachCell(placement, layout, (text, place) => {
    const column = model.columns[place.column];
    const row = model.rowAt(place.row);
    if (!column || !row) {
      if (text.trim()) plan.outside += 1;
      return;
    }
    const at = { row: row.key, column: column.key };
    const reading = convention === 'EXACT' ? { value: text } : readCell(text, column, convention);
    if (model.isComputed(place.row, place.column)) {
      computedCell(plan, at, text, 'value' in reading ? reading.value : undefined);
    } else if (!model.takesEntry(place.row, place.column)) {
      if (text.trim()) plan.refused.push({ ...at, text, reason: 'HELD' });
    } else if ('refused' in reading) {
      plan.refused.push({ ...at, text, reason: reading.refused });
    } else {
      if (reading.value !== '') plan.accepted += 1;
      const previous = model.valueAt(place.row, place.column);
      if (previous !== reading.value) plan.changes.push({ ...at, value: reading.value, previous });
    }
  });
  return plan;
}

function computedCell(plan: PastePlan, at: CellRef, text: string, claimed: string | undefined): void {
  if (!text.trim()) return;
  if (claimed === undefined) plan.refused.push({ ...at, text, reason: 'LOCKED' });
  else plan.claims.push({ ...at, value: claimed });
}

function eachCell(
  { block, area }: PastePlacement,
  layout: Layout,
  visit: (text: string, place: { row: number; column: number }) => void,
): void {
  block.forEach((cells, down) => {
    cells.forEach((text, along) => {
      visit(text, exchange({ row: area.top + down, column: area.left + along }, layout));
    });
  });
}
