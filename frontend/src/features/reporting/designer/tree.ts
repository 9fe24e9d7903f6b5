import type { DesignColumn } from './design';

/** Where a column stands: the index at each level, from the top. */
export type Path = readonly number[];

type Columns = readonly DesignColumn[];

/** The column at a path; undefined when there is none. */
export function columnAt(columns: Columns, path: Path): DesignColumn | undefined {
  const [index, ...rest] = path;
  const column = index === undefined ? undefined : columns[index];
  return rest.length === 0 ? column : columnAt(column?.columns ?? [], rest);
}

/** The list that a path stands in, changed. A head left without columns goes too. */
function changeSiblings(
  columns: Columns,
  path: Path,
  change: (list: DesignColumn[], at: number) => DesignColumn[],
): DesignColumn[] {
  const [index, ...rest] = path;
  if (index === undefined) return [...columns];
  if (rest.length === 0) return change([...columns], index);
  return columns.flatMap((column, at) => {
    if (at !== index || !column.columns) return [column];
    const below = changeSiblings(column.columns, rest, change);
    return below.length > 0 ? [{ ...column, columns: below }] : [];
  });
}

export function replaceAt(columns: Columns, path: Path, next: DesignColumn): DesignColumn[] {
  return changeSiblings(columns, path, (list, at) =>
    list.map((column, index) => (index === at ? next : column)),
  );
}

export function removeAt(columns: Columns, path: Path): DesignColumn[] {
  return changeSiblings(columns, path, (list, at) => list.filter((_, index) => index !== at));
}

export function insertAfter(columns: Columns, path: Path, column: DesignColumn): DesignColumn[] {
  if (path.length === 0) return [...columns, column];
  return changeSiblings(columns, path, (list, at) => [
    ...list.slice(0, at + 1),
    column,
    ...list.slice(at + 1),
  ]);
}

export interface Moved {
  columns: DesignColumn[];
  path: Path;
}

const last = (path: Path) => path[path.length - 1] ?? 0;
const parent = (path: Path) => path.slice(0, -1);

/** Changes places with the neighbour; null at the edge. */
export function step(columns: Columns, path: Path, by: 1 | -1): Moved | null {
  const neighbour = [...parent(path), last(path) + by];
  if (last(neighbour) < 0 || !columnAt(columns, neighbour)) return null;
  const moved = changeSiblings(columns, path, (list, at) => {
    const [column] = list.splice(at, 1);
    if (column) list.splice(at + by, 0, column);
    return list;
  });
  return { columns: moved, path: neighbour };
}

/** Puts a column under the head before it, as its last; before a column that is no head, both go under a new one. */
export function indent(columns: Columns, path: Path, headLabel: string): Moved | null {
  const column = columnAt(columns, path);
  const at = last(path) - 1;
  const before = at < 0 ? undefined : columnAt(columns, [...parent(path), at]);
  if (!column || !before) return null;
  const head = before.columns
    ? { ...before, columns: [...before.columns, column] }
    : { label: headLabel, columns: [before, column] };
  const target = [...parent(path), at];
  return {
    columns: replaceAt(removeAt(columns, path), target, head),
    path: [...target, head.columns.length - 1],
  };
}

/** Takes a column out of its head, to stand after it. */
export function outdent(columns: Columns, path: Path): Moved | null {
  const column = columnAt(columns, path);
  if (!column || path.length < 2) return null;
  const head = parent(path);
  const emptied = columnAt(columns, head)?.columns?.length === 1;
  const inserted = insertAfter(columns, head, column);
  const after = [...parent(head), last(head) + 1];
  return { columns: removeAt(inserted, path), path: emptied ? head : after };
}

/** Moves a column before another one, wherever both stand; null into itself. */
export function moveBefore(columns: Columns, from: Path, to: Path): Moved | null {
  const column = columnAt(columns, from);
  const target = columnAt(columns, to);
  if (!column || !target || from.every((index, at) => to[at] === index)) return null;
  const marked = replaceAt(columns, from, { ...column, label: column.label });
  const moving = columnAt(marked, from);
  const inserted = changeSiblings(marked, to, (list, at) => [
    ...list.slice(0, at),
    column,
    ...list.slice(at),
  ]);
  const stale = pathOf(inserted, moving);
  const cleaned = stale ? removeAt(inserted, stale) : inserted;
  return { columns: cleaned, path: pathOf(cleaned, column) ?? to };
}

/** Where an object stands in the tree. */
function pathOf(columns: Columns, wanted: DesignColumn | undefined): Path | undefined {
  for (const [index, column] of columns.entries()) {
    if (column === wanted) return [index];
    const below = column.columns && pathOf(column.columns, wanted);
    if (below) return [index, ...below];
  }
  return undefined;
}

/** The path that a server's place names: "columns[2].columns[0].formula" is [2, 0] and "formula". */
export function placeIn(place: string): { path: number[]; field: string } | null {
  const path: number[] = [];
  let rest = place;
  for (let match = /^columns\[(\d+)\]\.?/.exec(rest); match; match = /^columns\[(\d+)\]\.?/.exec(rest)) {
    path.push(Number(match[1]));
    rest = rest.slice(match[0].length);
  }
  return path.length > 0 ? { path, field: rest } : null;
}
