import { parseDecimal } from '../numbers/decimal';
import { type FormPlan, indexDependents, type PlanColumn } from './plan';
import type { Expr, Severity } from './types';

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
  const { kind, items } = form.definition.rows;
  return kind === 'FIXED' ? (items ?? []).map((row) => row.key) : ['r1'];
}

/** Prepares a form for evaluation, once for each opened form. */
export function planOf(form: ClientForm): FormPlan {
  const { rows } = form.definition;
  const columns = form.columns.map(planColumn);
  const sums = new Map<string, string[]>();
  for (const row of rows.items ?? []) if (row.sumOf?.length) sums.set(row.key, row.sumOf);
  const plan = {
    rows: { kind: rows.kind, keys: rowKeys(form), min: rows.min ?? 0, max: rows.max ?? 0 },
    sums,
    columns,
    byName: new Map(columns.map((column) => [column.name, column])),
    checks: form.checks.map((check) => ({
      ...check,
      columns: check.columns ?? [],
      row: check.row || undefined,
      required: check.required ?? false,
    })),
  };
  return { ...plan, dependents: indexDependents(plan) };
}

function planColumn(column: ClientColumn, index: number): PlanColumn {
  const { name, code, label, kind, tree } = column;
  return {
    index,
    name,
    code,
    label,
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
