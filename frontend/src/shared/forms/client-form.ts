import { parseDecimal } from '../numbers/decimal';
import { type FormPlan, indexDependents, type PlanColumn } from './plan';
import { openedForm, tableName, tableOfRow } from './tables';
import type { Expr, Severity } from './types';
import { walk } from './walk';

export type ColumnKind = 'NUMBER' | 'TEXT' | 'CHOICE' | 'DATE';

/** A form as the server hands it out (`FormVersion.client`): members that are empty are absent. */
export interface ClientForm {
  definition: FormDefinition;
  /** The columns that hold cells, left to right. */
  columns: ClientColumn[];
  /** Every check in force: written, printed or "trong đó". */
  checks: ClientCheck[];
}

export interface FormDefinition {
  code: string;
  edition: string;
  title: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  note?: string;
  illustrative?: { from?: string; note: string };
  /** Of a form of several tables, all of theirs: see `openedForm`. */
  rows: FormRows;
  columns: DefinedColumn[];
  /** Of a form of several tables. */
  tables?: DefinedTable[];
}

/** One table (biểu) of a form that has several; its key stands before its rows and columns: b_r1. */
export interface DefinedTable {
  key?: string;
  code: string;
  title: string;
  unit?: string;
  rows: FormRows;
  columns: DefinedColumn[];
}

/** SINGLE = one row, r1; FIXED = the rows printed; GROWING = r1, r2, … as they are needed. */
export interface FormRows {
  kind: 'SINGLE' | 'FIXED' | 'GROWING';
  items?: FormRow[];
  min?: number;
  max?: number;
}

export interface FormRow {
  key: string;
  code: string;
  label: string;
  sumOf?: string[];
}

/** A head over other columns, or a leaf. */
export interface DefinedColumn {
  label: string;
  columns?: DefinedColumn[];
  code?: string;
  name?: string;
  kind?: ColumnKind;
  unit?: string;
  precision?: number;
  min?: string;
  max?: string;
  maxLength?: number;
  required?: boolean;
  choices?: { code: string; label: string }[];
  input?: 'ENTERED' | 'COMPUTED' | 'SYSTEM';
  /** SYSTEM: which figure of its own the system puts there. */
  source?: string;
  formula?: string;
  printed?: string;
  /** The measure it feeds, and how that adds up over units. */
  indicator?: { key: string; overUnits: 'SUM' | 'AVG' | 'LAST' | 'RECOMPUTE' | 'NONE' };
}

export interface ClientColumn extends DefinedColumn {
  code: string;
  name: string;
  kind: ColumnKind;
  /** From the top head down to the column itself. */
  labels: string[];
  /** Of a computed column. */
  tree?: Expr;
  /** Place of its table, absent for the first. */
  table?: number;
}

export interface ClientCheck {
  id: string;
  severity: Severity;
  message: string;
  columns: string[] | null;
  row?: string;
  required?: boolean;
  scope: 'ROW' | 'FORM';
  tree: Expr;
}

/** Longest text of a cell whose column states no limit, in code points. */
const TEXT_LIMIT = 4000;

/** Rows of a form whose rows are known: those printed, or r1. */
export function rowKeys(form: ClientForm): string[] {
  const { items } = openedForm(form).definition.rows;
  return items ? items.map((row) => row.key) : ['r1'];
}

/** Prepares a form for evaluation, once for each opened form. */
export function planOf(read: ClientForm): FormPlan {
  const form = openedForm(read);
  const { rows } = form.definition;
  const several = form.definition.tables !== undefined;
  const columns = form.columns.map((column, index) => planColumn(column, index, several));
  const sums = new Map<string, string[]>();
  for (const row of rows.items ?? []) if (row.sumOf?.length) sums.set(row.key, row.sumOf);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const inTable = new Map<number, PlanColumn[]>();
  for (const column of columns) inTable.set(column.table, [...(inTable.get(column.table) ?? []), column]);
  const tableOf = several ? tableOfRow(form) : () => 0;
  const plan = {
    several,
    tableOf,
    columnsOf: (row: string) => inTable.get(tableOf(row)) ?? [],
    rows: { kind: rows.kind, keys: rowKeys(form), min: rows.min ?? 0, max: rows.max ?? 0 },
    sums,
    columns,
    byName,
    checks: form.checks.map((check) => ({
      ...check,
      columns: check.columns ?? [],
      row: check.row || undefined,
      required: check.required ?? false,
      table: tableOfCheck(check.tree, byName),
    })),
  };
  return { ...plan, dependents: indexDependents(plan) };
}

/** The table whose rows a check is applied to: that of the first cell of the row at hand. */
function tableOfCheck(tree: Expr, byName: ReadonlyMap<string, PlanColumn>): number {
  let table: number | undefined;
  walk(tree, ({ op, ref }) => {
    if (op === 'ref' && ref && !ref.row) table ??= byName.get(ref.column)?.table;
  });
  return table ?? 0;
}

function planColumn(column: ClientColumn, index: number, several: boolean): PlanColumn {
  const { name, code, label, kind, tree, table = 0 } = column;
  return {
    index,
    table,
    name,
    title: `${several ? `${tableName(table)}, cột` : 'Cột'} ${code} (${label})`,
    kind,
    precision: column.precision ?? 0,
    min: column.min ? parseDecimal(column.min) : undefined,
    max: column.max ? parseDecimal(column.max) : undefined,
    textLimit: column.maxLength || TEXT_LIMIT,
    required: column.required ?? false,
    choices: new Set((column.choices ?? []).map((choice) => choice.code)),
    formula: tree,
  };
}
