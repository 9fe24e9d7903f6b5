import type { Design, DesignColumn, DesignRow, DesignTable } from './design';

/** The tables of a design, also where it has one that stands at the top of the document. */
export function tablesOf(design: Design): DesignTable[] {
  const { code, title, rows, columns, within } = design;
  return design.tables ?? [{ code, title, rows, columns, ...(within && { within }) }];
}

export const prefixOf = ({ key }: Pick<DesignTable, 'key'>) => (key ? `${key}_` : '');

/** A table as the panels edit it: in place of the rows and columns at the top of the document. */
export function tableView(design: Design, at: number): Design {
  const table = design.tables?.[at];
  if (!table) return design;
  const { rows, columns, within = [] } = table;
  return { ...design, rows, columns, within };
}

/** Takes a change of a table's view back into the design. */
export function changeTable(design: Design, at: number, part: Partial<Design>): Design {
  if (!design.tables) return { ...design, ...part };
  const { rows, columns, within, ...rest } = part;
  const own = { ...(rows && { rows }), ...(columns && { columns }), ...(within && { within }) };
  return {
    ...design,
    ...rest,
    ...(Object.keys(own).length > 0 && {
      tables: design.tables.map((table, index) => (index === at ? { ...table, ...own } : table)),
    }),
  };
}

/** A further table; the design of one becomes one of several. */
export function addTable(design: Design, title: string): Design {
  const tables = tablesOf(design);
  const key = freeKey(tables);
  const first: DesignColumn = {
    label: title,
    code: '1',
    name: `${key}_c1`,
    kind: 'NUMBER',
    input: 'ENTERED',
  };
  const added: DesignTable = { key, code: '', title, rows: { kind: 'SINGLE' }, columns: [first] };
  return several(design, [...tables, added]);
}

/** Takes a table out; where one is left, it is the whole form again. */
export function removeTable(design: Design, at: number): Design {
  const tables = (design.tables ?? []).filter((_, index) => index !== at);
  if (tables.length !== 1) return { ...design, tables };
  const [left] = rekey({ ...design, tables }, 0, '').tables ?? [];
  const { tables: _, ...rest } = rekey({ ...design, tables }, 0, '');
  return left ? { ...rest, rows: left.rows, columns: left.columns, within: left.within ?? [] } : design;
}

/** Changes places with the table before. */
export function moveTable(design: Design, at: number): Design {
  const tables = [...(design.tables ?? [])];
  const [moved] = tables.splice(at, 1);
  if (moved) tables.splice(at - 1, 0, moved);
  return { ...design, tables };
}

/** Designs of one table each, e.g. the sheets of a workbook, as one; the first says what the form is. */
export function joined(designs: readonly Design[]): Design | undefined {
  const [first, ...others] = designs;
  if (!first || others.length === 0) return first;
  return others.reduce((whole, other) => {
    const [table] = tablesOf(other);
    if (!table) return whole;
    const tables = [...tablesOf(whole), table];
    return rekey(several(whole, tables), tables.length - 1, freeKey(tables.slice(0, -1)));
  }, first);
}

function several(design: Design, tables: DesignTable[]): Design {
  return { ...design, rows: { kind: 'SINGLE' }, columns: [], within: [], tables };
}

/** b, c, d, … */
function freeKey(tables: readonly DesignTable[]): string {
  const used = new Set(tables.map(({ key = '' }) => key));
  for (let code = 'b'.charCodeAt(0); code <= 'z'.charCodeAt(0); code++) {
    const key = String.fromCharCode(code);
    if (!used.has(key)) return key;
  }
  return `t${tables.length}`;
}

/** Gives a table another key: its rows and columns follow, and every expression that names them. */
export function rekey(design: Design, at: number, key: string): Design {
  const table = design.tables?.[at];
  if (!table) return design;
  const [from, to] = [prefixOf(table), prefixOf({ key })];
  const names = new Map<string, string>();
  const follow = (name: string) => {
    if (name.startsWith(from)) names.set(name, to + name.slice(from.length));
  };
  for (const { key: row } of table.rows.items ?? []) follow(row);
  if (table.rows.kind === 'SINGLE') follow(`${from}r1`);
  eachLeaf(table.columns, ({ name }) => follow(name ?? ''));
  const word = (text: string) => text.replace(/\b[a-z][A-Za-z0-9_]*\b/g, (name) => names.get(name) ?? name);
  const tables = (design.tables ?? []).map((each, index) => ({
    ...each,
    ...(index === at && { key, rows: renamedRows(each.rows, word) }),
    columns: renamedColumns(each.columns, word, index === at),
  }));
  const checks = design.checks?.map((check) => ({
    ...check,
    expr: word(check.expr),
    message: check.message.replace(/\{[^}]*\}/g, word),
    ...(check.row && { row: word(check.row) }),
    ...(check.columns && { columns: check.columns.map(word) }),
  }));
  return { ...design, tables, ...(checks && { checks }) };
}

function renamedRows(rows: DesignTable['rows'], word: (text: string) => string): DesignTable['rows'] {
  const rename = (row: DesignRow): DesignRow => ({
    ...row,
    key: word(row.key),
    ...(row.sumOf && { sumOf: row.sumOf.map(word) }),
  });
  return { ...rows, ...(rows.items && { items: rows.items.map(rename) }) };
}

function renamedColumns(
  columns: readonly DesignColumn[],
  word: (text: string) => string,
  own: boolean,
): DesignColumn[] {
  return columns.map((column) => {
    const { name, formula, indicator } = column;
    const renamed = own && name ? word(name) : name;
    return {
      ...column,
      ...(column.columns && { columns: renamedColumns(column.columns, word, own) }),
      ...(renamed && { name: renamed }),
      ...(formula && { formula: word(formula) }),
      // A measure made out of the column's name goes on telling it apart.
      ...(indicator &&
        renamed !== name &&
        indicator.key.endsWith(`.${name}`) && {
          indicator: { ...indicator, key: indicator.key.slice(0, -(name ?? '').length) + renamed },
        }),
    };
  });
}

function eachLeaf(columns: readonly DesignColumn[], visit: (column: DesignColumn) => void): void {
  for (const column of columns) {
    if (column.columns) eachLeaf(column.columns, visit);
    else visit(column);
  }
}

/** The table that a server's place names, and the place within it. */
export function tablePlace(place: string): { table: number | null; rest: string } {
  const match = /^tables\[(\d+)\]\.?(.*)$/.exec(place);
  return match ? { table: Number(match[1]), rest: match[2] ?? '' } : { table: null, rest: place };
}
