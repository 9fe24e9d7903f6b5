import { type ClientForm, type DefinedColumn, tableForm, tableOfRow } from '@/shared/forms';

/** One cell of the printed head. */
export interface HeadCell {
  key: string;
  label: string;
  unit?: string | undefined;
  columns: number;
  lines: number;
}

/** One column of the round's table; a form of many rows has one per cell, named "r1.c8". */
export interface TableColumn {
  key: string;
  code: string;
  label: string;
}

function depthOf(column: DefinedColumn): number {
  return column.columns?.length ? 1 + Math.max(...column.columns.map(depthOf)) : 1;
}

function leavesOf(column: DefinedColumn): number {
  return column.columns?.length ? column.columns.reduce((sum, child) => sum + leavesOf(child), 0) : 1;
}

/** The column heads as lines of a printed table. */
export function headLines(columns: readonly DefinedColumn[]): HeadCell[][] {
  const depth = Math.max(1, ...columns.map(depthOf));
  const lines: HeadCell[][] = Array.from({ length: depth }, () => []);
  const place = (column: DefinedColumn, line: number, key: string): void => {
    const leaf = !column.columns?.length;
    const lineSpan = leaf ? depth - line : 1;
    lines[line]?.push({
      key,
      label: column.label,
      unit: column.unit,
      columns: leavesOf(column),
      lines: lineSpan,
    });
    column.columns?.forEach((child, index) => {
      place(child, line + 1, `${key}.${index}`);
    });
  };
  columns.forEach((column, index) => {
    place(column, 0, String(index));
  });
  return lines;
}

/** Names the table's columns by the form. */
export function tableColumns(form: ClientForm, keys: readonly string[]): TableColumn[] {
  const byName = new Map(form.columns.map((column) => [column.name, column]));
  const rows = new Map((form.definition.rows.items ?? []).map((row) => [row.key, row]));
  return keys.map((key) => {
    const [first = '', second] = key.split('.');
    const column = byName.get(second ?? first);
    const row = second ? rows.get(first) : undefined;
    const label = column?.labels.join(' – ') ?? key;
    const code = column?.code ?? key;
    return { key, code: row ? `${row.code}.${code}` : code, label: row ? `${row.label}: ${label}` : label };
  });
}

/** The printed head fits only when the table's columns are the form's own, in order. */
export function hasPrintedHead(form: ClientForm, keys: readonly string[]): boolean {
  return keys.length === form.columns.length && keys.every((key, index) => key === form.columns[index]?.name);
}

/** What a table over units shows of one row of the form: of several tables the columns of the row's own. */
export function shownColumns(form: ClientForm, row: string, keys: readonly string[]) {
  const own = form.definition.tables ? tableForm(form, tableOfRow(form)(row)) : form;
  const names = new Set(own.columns.map(({ name }) => name));
  const places = keys.flatMap((key, at) => (names.has(key) || !form.definition.tables ? [at] : []));
  const pick = <T>(values: readonly T[]): T[] => places.map((at) => values[at] as T);
  return { form: own, columns: pick(keys), pick };
}
