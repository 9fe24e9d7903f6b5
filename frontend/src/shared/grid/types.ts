/** What a column takes. */
export type ColumnKind = 'NUMBER' | 'TEXT' | 'CHOICE' | 'DATE';

export interface Choice {
  value: string;
  label: string;
}

/** A leaf column of the sheet. */
export interface GridColumn {
  /** Identity in edits and problems, e.g. "c8". */
  key: string;
  /** Printed column number, e.g. "8". */
  code: string;
  label: string;
  /** Headings above the leaf, from the top. */
  path: string[];
  kind: ColumnKind;
  /** Decimals after the point; numbers with more are refused. */
  precision: number;
  unit?: string;
  /** Formula as printed under the head, e.g. "=4+13+22". */
  printed?: string;
  computed: boolean;
  choices?: Choice[];
  /** Width in pixels; estimated from the label when missing. */
  width?: number;
}

/** A heading or a leaf in the tree of column heads. */
export interface HeadNode {
  label: string;
  children?: HeadNode[];
}

export interface RowSpec {
  key: string;
  label: string;
  code?: string;
  /** Columns whose cell in this row is computed: a row that is the sum of others. */
  computed?: ReadonlySet<string>;
  /** False for rows that a person added and may remove. */
  fixed: boolean;
}

/** Who else has a cell: said beside it, and when `shut` it takes no entry. */
export interface CellHold {
  shut: boolean;
  text: string;
}

/** One changed cell. Values are canonical: a decimal string, a symbol, a text, an ISO date. */
export interface CellChange {
  row: string;
  column: string;
  value: string;
  previous: string;
}

export interface CellRef {
  row: string;
  column: string;
}

/** A row put in or taken out at `index`, with its values in column order. */
export interface RowChange {
  index: number;
  row: RowSpec;
  values: string[];
}

/** One step of the person's work, undone as a whole. */
export interface EditBatch {
  changes: CellChange[];
  inserted: RowChange[];
  removed: RowChange[];
}

export type Severity = 'ERROR' | 'WARNING';

export interface CellProblem {
  code: string;
  severity: Severity;
  /** Absent when the problem concerns the whole form. */
  row?: string;
  column?: string;
  message: string;
  /** Id of the check that failed. */
  check?: string;
}

/** Bits of a cell's state; each has its own border or corner mark. */
export const MARK = { ERROR: 1, WARNING: 2, UNSAVED: 4, CONFLICT: 8, COMMENT: 16, LOCKED: 32 } as const;
export type Mark = keyof typeof MARK;

/** HORIZONTAL = a line per row ("Ngang"); VERTICAL = a line per column ("Dọc"). */
export type Layout = 'HORIZONTAL' | 'VERTICAL';

/** A place on the screen: line and position in it, which the layout maps to a cell. */
export interface Position {
  row: number;
  column: number;
}

export interface Bounds {
  rows: number;
  columns: number;
}

/** Identity of a cell in maps. */
export function cellKey(row: string, column: string): string {
  return `${row}\u0000${column}`;
}
