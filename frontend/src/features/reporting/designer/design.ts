/** A form document as the designer edits it: the server's own document, with its faults. */
export interface Design {
  code: string;
  edition: string;
  title: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string;
  note?: string;
  illustrative?: { from?: string; note: string };
  rows: DesignRows;
  columns: DesignColumn[];
  within?: DesignWithin[];
  /** Of a form of several tables, in place of `rows`, `columns` and `within`. */
  tables?: DesignTable[];
  checks?: DesignCheck[];
}

/** One of several tables; its key stands before the keys of its rows and the names of its columns. */
export interface DesignTable {
  key?: string;
  code: string;
  title: string;
  unit?: string;
  rows: DesignRows;
  columns: DesignColumn[];
  within?: DesignWithin[];
}

export type RowKind = 'SINGLE' | 'FIXED' | 'GROWING';

export interface DesignRows {
  kind: RowKind;
  items?: DesignRow[];
  min?: number;
  max?: number;
}

export interface DesignRow {
  key: string;
  code: string;
  label: string;
  sumOf?: string[];
  /** What the row speaks of, where rows are the indicators of a form. */
  indicator?: DesignRowIndicator;
}

export interface DesignRowIndicator {
  key: string;
  name: string;
  unit?: string;
}

/** Which side of its rows' indicators a column tells. */
export interface DesignFeeds {
  suffix?: string;
  name?: string;
  nature?: Nature | '';
  overUnits: Adding;
  overTime: Adding;
}

export type Nature = 'PLAN' | 'ESTIMATE' | 'PRELIMINARY' | 'FINAL';
export type CellKind = 'NUMBER' | 'TEXT' | 'CHOICE' | 'DATE';
export type Adding = 'SUM' | 'AVG' | 'LAST' | 'RECOMPUTE' | 'NONE';
export type Severity = 'ERROR' | 'WARNING';

/** The values of the choices, in the order shown. */
export const rowKinds: readonly RowKind[] = ['SINGLE', 'FIXED', 'GROWING'];
export const kinds: readonly CellKind[] = ['NUMBER', 'TEXT', 'CHOICE', 'DATE'];
export const inputs = ['ENTERED', 'COMPUTED'] as const;
export const addings: readonly Adding[] = ['SUM', 'AVG', 'LAST', 'RECOMPUTE', 'NONE'];
export const natures: readonly (Nature | '')[] = ['', 'PLAN', 'ESTIMATE', 'PRELIMINARY', 'FINAL'];
export const severities: readonly Severity[] = ['ERROR', 'WARNING'];

export interface DesignIndicator {
  key: string;
  name: string;
  unit?: string;
  overUnits: Adding;
  overTime: Adding;
}

/** A head over other columns (`columns` set, nothing else but `label`), or a column that holds cells. */
export interface DesignColumn {
  label: string;
  columns?: DesignColumn[];
  code?: string;
  name?: string;
  kind?: CellKind;
  unit?: string;
  precision?: number;
  min?: string;
  max?: string;
  maxLength?: number;
  required?: boolean;
  choices?: { code: string; label: string }[];
  input?: 'ENTERED' | 'COMPUTED';
  formula?: string;
  printed?: string;
  indicator?: DesignIndicator;
  feeds?: DesignFeeds;
}

export interface DesignWithin {
  rule: string;
  severity: Severity;
  message?: string;
}

export interface DesignCheck {
  id: string;
  expr: string;
  severity: Severity;
  message: string;
  columns?: string[] | null;
  row?: string;
  required?: boolean;
}

/** A new form with one column, so that there is something to begin with. */
export const blankDesign: Design = {
  code: '',
  edition: '',
  title: '',
  legalBasis: '',
  validFrom: '',
  rows: { kind: 'SINGLE' },
  columns: [{ label: 'Cột mới', code: '1', name: 'c1', kind: 'NUMBER', input: 'ENTERED' }],
};

/** Reads the contract's Json of a document; what is missing stands empty. */
export function readDesign(document: unknown): Design {
  const found = (typeof document === 'object' && document !== null ? document : {}) as Partial<Design>;
  return {
    ...blankDesign,
    ...found,
    ...readBody(found),
    ...(found.tables && { tables: found.tables.map(readTable) }),
  };
}

function readTable(table: Partial<DesignTable>): DesignTable {
  return {
    ...table,
    code: table.code ?? '',
    title: table.title ?? '',
    ...readBody(table),
  };
}

/** Rows and columns; words that were left empty are not kept, and stand empty again. */
function readBody({ rows, columns }: Partial<Pick<DesignTable, 'rows' | 'columns'>>) {
  const labelled = (column: DesignColumn): DesignColumn => ({
    ...column,
    label: column.label ?? '',
    ...(column.columns && { columns: column.columns.map(labelled) }),
  });
  const items = rows?.items?.map((row) => ({ ...row, code: row.code ?? '', label: row.label ?? '' }));
  return {
    rows: rows ? { ...rows, ...(items && { items }) } : { kind: 'SINGLE' as const },
    columns: Array.isArray(columns) ? columns.map(labelled) : [],
  };
}

/** The document as it is kept; members that say nothing are left out. */
export function writeDesign({ rows, columns, within, ...design }: Design): string {
  const body = design.tables ? {} : { rows, columns, within };
  return JSON.stringify({ ...design, ...body }, (_, value: unknown) =>
    value === '' || value === null || value === false ? undefined : value,
  );
}

export interface Leaf {
  column: DesignColumn;
  path: number[];
  labels: string[];
}

/** The columns that hold cells, left to right. */
export function leavesOf(
  columns: readonly DesignColumn[],
  path: number[] = [],
  labels: string[] = [],
): Leaf[] {
  return columns.flatMap((column, index) => {
    const here = [...path, index];
    const words = [...labels, column.label];
    return column.columns ? leavesOf(column.columns, here, words) : [{ column, path: here, labels: words }];
  });
}

/** The next number that is no code yet. */
export function freeCode(columns: readonly DesignColumn[]): string {
  const used = new Set(leavesOf(columns).map(({ column }) => column.code));
  let number = used.size + 1;
  while (used.has(String(number))) number++;
  return String(number);
}

/** What a column of a code is called in expressions unless somebody says otherwise; `prefix` is its table's. */
export function nameOfCode(code: string, prefix = ''): string {
  const letters = code.replace(/[^A-Za-z0-9_]/g, '');
  const name = /^\d/.test(letters) ? `c${letters.toLowerCase()}` : letters && `cot${letters.toLowerCase()}`;
  return name && prefix + name;
}

export function newColumn(columns: readonly DesignColumn[], label: string, prefix = ''): DesignColumn {
  const code = freeCode(columns);
  return {
    label,
    code,
    name: nameOfCode(code, prefix),
    kind: 'NUMBER',
    input: 'ENTERED',
    min: '0',
    required: true,
  };
}

/** The next free key of printed rows: r1, r2, …, in table b b_r1, b_r2, … */
export function freeRowKey(rows: readonly DesignRow[], prefix = ''): string {
  const used = new Set(rows.map(({ key }) => key));
  let number = rows.length + 1;
  while (used.has(`${prefix}r${number}`)) number++;
  return `${prefix}r${number}`;
}
