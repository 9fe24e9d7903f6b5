import { type ClientForm, openedForm } from '@/shared/forms';
import { type Design, type DesignTable, leavesOf } from './design';
import { tablesOf } from './tables';

/** The tables as far as the design goes, for the preview while the document still has faults: no formulas, no checks. */
export function sketchOf(design: Design): ClientForm {
  const { tables, ...definition } = design;
  const columns = tablesOf(design).flatMap((table, at) => sketchedColumns(table, at));
  return openedForm({
    definition: {
      ...definition,
      rows: tables ? undefined : rowsOf(design.rows),
      ...(tables && { tables: tables.map((table) => ({ ...table, rows: rowsOf(table.rows) })) }),
    } as ClientForm['definition'],
    columns: columns as ClientForm['columns'],
    checks: [],
  });
}

function sketchedColumns({ columns }: DesignTable, table: number) {
  return leavesOf(columns).map(({ column, labels, path }) => ({
    ...column,
    code: column.code ?? '',
    name: `p${[table, ...path].join('_')}`,
    kind: column.kind ?? 'NUMBER',
    labels,
    ...(table > 0 && { table }),
  }));
}

function rowsOf({ kind, items = [], min, max }: Design['rows']) {
  return { kind, items, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
