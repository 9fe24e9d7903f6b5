import type { ClientColumn, ClientForm, DefinedTable, FormRow } from './client-form';
import type { Expr } from './types';
import { walk } from './walk';

/** How a sentence names a table of several: "Biểu 2". */
export const tableName = (at: number) => `Biểu ${at + 1}`;

/** Before the keys of a table's rows and the names of its columns. */
export const tablePrefix = ({ key }: { key?: string | undefined }) => (key ? `${key}_` : '');

/**
 * A form of several tables with, beside its tables, all rows and columns of theirs: who asks for the rows of a
 * form finds them however many tables it has. A table of one row has the row called after it.
 */
export function openedForm(form: ClientForm): ClientForm {
  const { tables, rows } = form.definition;
  if (!tables || rows) return form;
  const items = tables.flatMap((table) => rowsOfTable(table));
  const columns = tables.flatMap((table) => table.columns);
  return { ...form, definition: { ...form.definition, rows: { kind: 'FIXED', items }, columns } };
}

function rowsOfTable(table: DefinedTable): FormRow[] {
  if (table.rows.kind === 'FIXED') return table.rows.items ?? [];
  return [{ key: `${tablePrefix(table)}r1`, code: '', label: table.title }];
}

/** The place of the table that a row stands in. */
export function tableOfRow({ definition: { tables = [] } }: ClientForm): (row: string) => number {
  const places = new Map(
    tables.flatMap((table, at) => rowsOfTable(table).map(({ key }) => [key, at] as const)),
  );
  return (row) => places.get(row) ?? (tables.length === 0 ? 0 : -1);
}

/** The place of the table of a cell, by its row or else its column. */
export function tableOfPlace(form: ClientForm): (place: Place) => number {
  if (!form.definition.tables) return () => 0;
  const byRow = tableOfRow(form);
  const byColumn = new Map(form.columns.map(({ name, table = 0 }) => [name, table]));
  return ({ row, column }) => {
    const found = row ? byRow(row) : -1;
    return found >= 0 ? found : (byColumn.get(column ?? '') ?? 0);
  };
}

interface Place {
  row?: string | undefined;
  column?: string | undefined;
}

/** "Biểu 2, " in front of what is told apart only within a table; nothing where there is one. */
export function tableWords(form: ClientForm | undefined, column: Pick<ClientColumn, 'table'>): string {
  return form?.definition.tables ? `${tableName(column.table ?? 0)}, ` : '';
}

/** A table by itself, as a form: what shows one table shows each of several. */
export function tableForm(form: ClientForm, at: number): ClientForm {
  const table = form.definition.tables?.[at];
  if (!table) return form;
  const { tables, ...definition } = form.definition;
  const columns = form.columns.filter((column) => (column.table ?? 0) === at);
  const names = new Set(columns.map(({ name }) => name));
  return {
    definition: {
      ...definition,
      code: table.code,
      title: table.title,
      // The row of a table of one row has a key of its own.
      rows: { ...table.rows, items: rowsOfTable(table) },
      columns: table.columns,
    },
    columns: columns.map(({ table: _, ...column }) => column),
    checks: form.checks.filter(({ tree }) => within(tree, names)),
  };
}

function within(tree: Expr, names: ReadonlySet<string>): boolean {
  let inside = true;
  walk(tree, ({ ref }) => {
    if (ref && !names.has(ref.column)) inside = false;
  });
  return inside;
}
