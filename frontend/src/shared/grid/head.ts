import type { GridColumn, HeadNode } from './types';

/** A placed cell of the head, in grid units; lines and columns count from 0. */
export interface HeadCell {
  label: string;
  line: number;
  lineSpan: number;
  column: number;
  columnSpan: number;
  /** Set when the cell stands right above its column. */
  leaf: boolean;
}

export interface Head {
  /** Lines of headings, the codes line left out. */
  lines: number;
  cells: HeadCell[];
}

/** Lays the tree of column heads out: a leaf reaches down to the codes line. */
export function layOutHead(nodes: readonly HeadNode[]): Head {
  const lines = Math.max(1, ...nodes.map(depth));
  const cells: HeadCell[] = [];
  let column = 0;
  for (const node of nodes) column += place(node, 0, column, lines, cells);
  return { lines, cells };
}

function depth(node: HeadNode): number {
  return node.children?.length ? 1 + Math.max(...node.children.map(depth)) : 1;
}

function place(node: HeadNode, line: number, column: number, lines: number, cells: HeadCell[]): number {
  if (!node.children?.length) {
    cells.push({ label: node.label, line, lineSpan: lines - line, column, columnSpan: 1, leaf: true });
    return 1;
  }
  const cell: HeadCell = { label: node.label, line, lineSpan: 1, column, columnSpan: 0, leaf: false };
  cells.push(cell);
  for (const child of node.children)
    cell.columnSpan += place(child, line + 1, column + cell.columnSpan, lines, cells);
  return cell.columnSpan;
}

const CHARACTER = 7;
const SPACE = 4;
const FIGURE = 7.8;
const LINE_HEIGHT = 16;
const PADDING = 10;
const LABEL_LINES = 4;

/**
 * Estimated width of a column in pixels: its own label in at most four lines, and its longest
 * figure (of so many characters) with the separators of thousands.
 */
export function columnWidth(column: GridColumn, longest = 0): number {
  if (column.width) return column.width;
  const label = column.label.length * CHARACTER;
  const word = Math.max(...column.label.split(' ').map((part) => part.length)) * CHARACTER;
  if (column.kind === 'TEXT') return Math.max(180, Math.min(280, label));
  const code = (column.code.length + (column.unit ? column.unit.length + 3 : 0)) * CHARACTER + PADDING;
  const least = Math.max(code, column.kind === 'NUMBER' ? 72 : 112);
  const figure = column.kind === 'NUMBER' ? (longest + Math.floor(longest / 3)) * FIGURE + PADDING * 1.6 : 0;
  return Math.round(
    Math.max(least, figure, Math.min(150, Math.max(label / LABEL_LINES, word) + PADDING * 1.6)),
  );
}

/**
 * Heights of the head's lines in pixels, known before drawing: with virtual columns the head must
 * not change its height while it scrolls.
 */
export function headLineHeights(head: Head, widths: readonly number[]): number[] {
  const heights = new Array<number>(head.lines).fill(28);
  const ordered = [...head.cells].sort((a, b) => a.lineSpan - b.lineSpan);
  for (const cell of ordered) {
    const width = sum(widths, cell.column, cell.column + cell.columnSpan);
    const wanted = Math.min(6, textLines(cell.label, width - PADDING)) * LINE_HEIGHT + PADDING;
    const have = sum(heights, cell.line, cell.line + cell.lineSpan);
    const last = cell.line + cell.lineSpan - 1;
    if (wanted > have) heights[last] = (heights[last] ?? 0) + wanted - have;
  }
  return heights;
}

function textLines(label: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of label.split(' ')) {
    const length = word.length * CHARACTER;
    if (used > 0 && used + SPACE + length > width) {
      lines += 1;
      used = length;
    } else {
      used += (used > 0 ? SPACE : 0) + length;
    }
  }
  return lines;
}

export function sum(values: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += values[index] ?? 0;
  return total;
}
