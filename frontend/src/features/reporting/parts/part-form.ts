import type { ClientForm } from '@/shared/forms';
import type { DefinedColumn, FormRow } from '@/shared/forms/client-form';
import type { Expr } from '@/shared/forms/types';
import { walk } from '@/shared/forms/walk';
import type { CellBlock, CellHold } from '@/shared/grid';
import { hasCell, hasHeading, type Scope } from './scope';

/**
 * The form as far as the server shows its cells: a holder's sheet has the rows and columns of its part alone. What
 * leans on others is neither worked out nor checked here; the server does both.
 */
export function cutForm(form: ClientForm, block: CellBlock | undefined): ClientForm {
  if (!block || block.columns.length === 0) return form;
  const columns = new Set(block.columns);
  const { rows } = form.definition;
  const seen = rows.kind === 'FIXED' ? new Set(block.rows) : undefined;
  const items = rows.items?.filter(({ key }) => !seen || seen.has(key));
  if (columns.size === form.columns.length && items?.length === rows.items?.length) return form;
  const inside = (tree: Expr) => leansInside(tree, columns, seen);
  const cut = (own: FormRow[]) =>
    own
      .filter(({ key }) => !seen || seen.has(key))
      .map(({ sumOf, ...row }) => (sumOf?.every((key) => seen?.has(key)) ? { ...row, sumOf } : row));
  return {
    columns: form.columns
      .filter(({ name }) => columns.has(name))
      .map((column) =>
        column.tree && !inside(column.tree) ? { ...column, tree: undefined } : column,
      ) as ClientForm['columns'],
    checks: form.checks.filter((check) => inside(check.tree) && (!check.row || !seen || seen.has(check.row))),
    definition: {
      ...form.definition,
      columns: prune(form.definition.columns, columns),
      rows: { ...rows, ...(items && { items: cut(items) }) },
      ...(form.definition.tables && {
        tables: form.definition.tables.map((table) => ({
          ...table,
          columns: prune(table.columns, columns),
          rows: { ...table.rows, ...(table.rows.items && { items: cut(table.rows.items) }) },
        })),
      }),
    },
  };
}

/** Every cell that the tree reads of this report is there. */
function leansInside(
  tree: Expr,
  columns: ReadonlySet<string>,
  rows: ReadonlySet<string> | undefined,
): boolean {
  let inside = true;
  walk(tree, ({ op, ref }) => {
    if (!ref || ref.period) return;
    // A total over a column needs all rows of it.
    if (!columns.has(ref.column) || (rows && (op === 'total' || (ref.row && !rows.has(ref.row)))))
      inside = false;
  });
  return inside;
}

function prune(columns: readonly DefinedColumn[], seen: ReadonlySet<string>): DefinedColumn[] {
  return columns.flatMap((column) => {
    if (!column.columns?.length) return seen.has(column.name ?? '') ? [column] : [];
    const children = prune(column.columns, seen);
    return children.length > 0 ? [{ ...column, columns: children }] : [];
  });
}

interface Held extends Scope {
  id: string;
  parentId?: string | null | undefined;
  state: string;
  mine: boolean;
  holder?: { name: string } | null | undefined;
  person?: string | null | undefined;
}

interface Words {
  given: (name: string) => string;
  done: string;
  notMine: string;
  computed: string;
}

/** What stands beside the cells of the sheet and the headings of the text. */
export interface Holds {
  cell: (row: string, column: string) => CellHold | undefined;
  heading: (key: string) => CellHold | undefined;
}

/**
 * What stands beside a cell or a heading: for the unit that owes, who has it (it may fill in on behalf); for a holder, what is not
 * open to it and why.
 */
export function holdsOf(
  parts: readonly Held[],
  owner: boolean,
  whole: ClientForm,
  shown: ClientForm,
  words: Words,
): Holds {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const depth = (part: Held): number => {
    const up = part.parentId ? byId.get(part.parentId) : undefined;
    return up ? 1 + depth(up) : 1;
  };
  const deepest = [...parts].sort((a, b) => depth(b) - depth(a));
  // What the whole form works out and the cut one cannot: the server's value stands there.
  const here = new Set(shown.columns.filter(({ tree }) => tree).map(({ name }) => name));
  const workedOut = new Set(
    whole.columns.filter(({ tree, name }) => tree && !here.has(name)).map(({ name }) => name),
  );
  const sumsOf = (form: ClientForm) =>
    new Set((form.definition.rows.items ?? []).filter(({ sumOf }) => sumOf?.length).map(({ key }) => key));
  const summed = sumsOf(shown);
  const sums = new Set([...sumsOf(whole)].filter((key) => !summed.has(key)));
  const name = (part: Held) => part.person ?? part.holder?.name ?? '';
  const holdOver = (over: readonly Held[]): CellHold | undefined => {
    const inner = over[0];
    const mine = over.find((part) => part.mine);
    if (!owner && !mine) return { shut: true, text: words.notMine };
    if (!owner && mine?.state === 'DONE') return { shut: true, text: words.done };
    return inner && !inner.mine ? { shut: false, text: words.given(name(inner)) } : undefined;
  };
  return {
    cell: (row, column) =>
      !owner && (workedOut.has(column) || sums.has(row))
        ? { shut: true, text: words.computed }
        : holdOver(deepest.filter((part) => hasCell(part, row, column))),
    heading: (key) => holdOver(deepest.filter((part) => hasHeading(part, key))),
  };
}
