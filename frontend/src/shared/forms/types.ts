/** One node of an expression tree; docs/forms.md, "Expression tree", is the contract. */
export interface Expr {
  op: Op;
  args?: Expr[];
  /** Of num (decimal string), text and bool ("true" | "false"). */
  value?: string;
  /** Of ref and total. */
  ref?: Ref;
}

export interface Ref {
  column: string;
  /** Absent = the row at hand. */
  row?: string;
  /** Absent = the report at hand. */
  period?: Period;
}

export type Op =
  | 'num'
  | 'text'
  | 'bool'
  | 'ref'
  | 'total'
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'eq'
  | 'ne'
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'round'
  | 'abs'
  | 'min'
  | 'max'
  | 'isEmpty';

/** Another report of the same unit and form. */
export type Period = 'PREV' | 'LAST_YEAR' | 'YTD' | 'PLAN';

/** A cell in JSON: null, a decimal or symbol string, or words. */
export type CellJson = null | string | { text: string };

/** By row key and column name; a cell that is absent is empty. */
export type Cells = Record<string, Record<string, CellJson>>;

/** A period that is absent is unknown; one without the cell has it empty. */
export type Periods = Partial<Record<Period, Cells>>;

export type Severity = 'ERROR' | 'WARNING';

/** Why an expression has no value. */
export type Reason =
  | 'EMPTY'
  | 'NOT_COLLECTED'
  | 'NOT_COMPARABLE'
  | 'DIVISION_BY_ZERO'
  | 'NO_PERIOD'
  | 'OVERFLOW'
  | 'INVALID';

/** Something wrong with a filled table. */
export interface Problem {
  code: string;
  severity: Severity;
  /** "r1.c8", "c8" for a check on the whole form, "" for the table. */
  place: string;
  message: string;
  check?: string;
  related?: string[];
}

/** A check that could not be applied: it passes, as "chưa đủ số liệu". */
export interface Pending {
  check: string;
  place: string;
  reason: Reason;
}

/** What a form makes of a table; the same as the server's. */
export interface Result {
  cells: Cells;
  reasons?: Record<string, Reason>;
  problems: Problem[];
  pending?: Pending[];
}
