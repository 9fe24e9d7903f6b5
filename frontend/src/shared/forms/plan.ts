import type { Decimal } from '../numbers/decimal';
import type { ColumnKind } from './client-form';
import type { Expr, Severity } from './types';
import { walk } from './walk';

/** A leaf column ready for evaluation. */
export interface PlanColumn {
  index: number;
  /** Place of its table. */
  table: number;
  name: string;
  /** "Cột 8 (Số đoàn)", of several tables "Biểu 2, cột 8 (…)". */
  title: string;
  kind: ColumnKind;
  precision: number;
  min: Decimal | undefined;
  max: Decimal | undefined;
  textLimit: number;
  required: boolean;
  choices: ReadonlySet<string>;
  formula: Expr | undefined;
}

/** A check ready for evaluation; scope FORM applies it once to the table. */
export interface PlanCheck {
  id: string;
  severity: Severity;
  message: string;
  /** Where a failure shows; the first is its place. */
  columns: string[];
  row: string | undefined;
  required: boolean;
  scope: 'ROW' | 'FORM';
  tree: Expr;
  /** Of the rows that it is applied to. */
  table: number;
}

export interface FormPlan {
  several: boolean;
  /** Place of the table that a row stands in. */
  tableOf: (row: string) => number;
  /** The columns that have a cell in a row. */
  columnsOf: (row: string) => readonly PlanColumn[];
  rows: { kind: 'SINGLE' | 'FIXED' | 'GROWING'; keys: string[]; min: number; max: number };
  /** Rows that are the sum of others. */
  sums: ReadonlyMap<string, readonly string[]>;
  columns: readonly PlanColumn[];
  byName: ReadonlyMap<string, PlanColumn>;
  checks: readonly PlanCheck[];
  dependents: Dependents;
}

/** Who reads a column, so that an edit works out only what leans on it. */
export interface Dependents {
  formulas: Readers;
  checks: Readers;
  /** Sum rows by the row that goes into them. */
  sumRows: ReadonlyMap<string, readonly string[]>;
}

/** Indices of readers: in the same row, of one named row ("r2.c3"), of the whole column. */
export interface Readers {
  sameRow: ReadonlyMap<string, readonly number[]>;
  namedRow: ReadonlyMap<string, readonly number[]>;
  total: ReadonlyMap<string, readonly number[]>;
}

/** Whether the form, not the person, fills the cell. */
export function isComputed(plan: FormPlan, row: string, column: PlanColumn): boolean {
  return column.formula !== undefined || (column.kind === 'NUMBER' && plan.sums.has(row));
}

export const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9_]*)\}/g;

/** Columns that a check's message shows: an edit of theirs rewrites the message. */
function placeholders(check: PlanCheck, byName: ReadonlyMap<string, PlanColumn>): string[] {
  return [...check.message.matchAll(PLACEHOLDER)]
    .map((match) => match[1] ?? '')
    .filter((name) => byName.has(name));
}

export function indexDependents(plan: Omit<FormPlan, 'dependents'>): Dependents {
  const formulas = new ReaderIndex();
  for (const column of plan.columns) if (column.formula) formulas.add(column.formula, column.index);
  const checks = new ReaderIndex();
  plan.checks.forEach((check, index) => {
    checks.add(check.tree, index);
    for (const name of placeholders(check, plan.byName)) checks.link(checks.sameRow, name, index);
  });
  const sumRows = new Map<string, string[]>();
  for (const [row, parts] of plan.sums) {
    for (const part of parts) sumRows.set(part, [...(sumRows.get(part) ?? []), row]);
  }
  return { formulas, checks, sumRows };
}

class ReaderIndex implements Readers {
  readonly sameRow = new Map<string, number[]>();
  readonly namedRow = new Map<string, number[]>();
  readonly total = new Map<string, number[]>();

  add(tree: Expr, reader: number): void {
    walk(tree, ({ op, ref }) => {
      if (!ref || ref.period) return;
      if (op === 'total') this.link(this.total, ref.column, reader);
      else if (ref.row) this.link(this.namedRow, `${ref.row}.${ref.column}`, reader);
      else this.link(this.sameRow, ref.column, reader);
    });
  }

  link(map: Map<string, number[]>, key: string, reader: number): void {
    const readers = map.get(key);
    if (!readers) map.set(key, [reader]);
    else if (!readers.includes(reader)) readers.push(reader);
  }
}
