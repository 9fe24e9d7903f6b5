import { type ClientForm, tableOfRow } from '@/shared/forms';
import { flat, readOutline } from '../content/outline-tree';

/** A row, column or heading by its key and by what is printed for it. */
export interface Named {
  key: string;
  label: string;
  /** In full, for choosing. */
  title: string;
  /** What comes with it: headings below a chapter. */
  below?: readonly string[];
}

export interface Scope {
  whole: boolean;
  headings: readonly string[];
  rows: readonly string[];
  columns: readonly string[];
}

/** Of several tables the label says which: "B2.3". */
const inTable = (form: ClientForm, table: number, label: string) =>
  form.definition.tables ? `B${table + 1}.${label}` : label;

export const columnsOf = (form: ClientForm): Named[] =>
  form.columns.map(({ name, code, labels, table = 0 }) => ({
    key: name,
    label: inTable(form, table, code),
    title: labels.join(' › '),
  }));

/** Rows that are printed; a growing form is not cut into rows. */
export function rowsOf(form: ClientForm): Named[] {
  const { kind, items = [] } = form.definition.rows;
  const tableOf = tableOfRow(form);
  return kind === 'FIXED'
    ? items.map(({ key, code, label }) => ({
        key,
        label: inTable(form, tableOf(key), code || label),
        title: label,
      }))
    : [];
}

/** Headings in reading order; `document` is the outline of the round. */
export function headingsOf(document: unknown): Named[] {
  return flat(readOutline(document)?.headings ?? []).map(({ heading }) => ({
    key: heading.key,
    label: heading.number || heading.title,
    title: heading.title,
    below: flat(heading.children ?? []).map((each) => each.heading.key),
  }));
}

/** Whether the scope reaches into the form at all; only headings do not. */
export const hasCells = (scope: Scope): boolean =>
  scope.whole || scope.rows.length + scope.columns.length > 0;

/** Whether a heading of the outline lies inside. */
export const hasHeading = (scope: Scope, key: string): boolean => scope.whole || scope.headings.includes(key);

/** Whether a cell of the form lies inside; the same rule as the server's. */
export function hasCell(scope: Scope, row: string, column: string): boolean {
  if (scope.whole) return true;
  return (
    hasCells(scope) &&
    (scope.rows.length === 0 || scope.rows.includes(row)) &&
    (scope.columns.length === 0 || scope.columns.includes(column))
  );
}

/** Keys with what comes with them, as far as it is there: a chapter is given with all below it. */
export function withBelow(keys: readonly string[], all: readonly Named[]): string[] {
  const meant = new Set(
    all.filter(({ key }) => keys.includes(key)).flatMap(({ key, below = [] }) => [key, ...below]),
  );
  return all.filter(({ key }) => meant.has(key)).map(({ key }) => key);
}

/** How a label counts; a range runs over one way of counting alone: "1–II" would say nothing. */
function counting(label = ''): string {
  const [, table = '', own = ''] = /^(B\d+\.)?(.*)$/.exec(label) ?? [];
  return table + (/^\d+$/.test(own) ? '1' : /^[IVXLC]+$/.test(own) ? 'I' : own);
}

/** "3–5, 8": neighbours of the form's order as ranges. */
export function rangeText(keys: readonly string[], all: readonly Named[]): string {
  const out: string[] = [];
  const chosen = (at: number) => at < all.length && keys.includes(all[at]?.key ?? '');
  for (let i = 0; i < all.length; ) {
    const first = i;
    const way = counting(all[first]?.label);
    while (chosen(i) && counting(all[i]?.label) === way) i++;
    if (i === first) {
      i++;
      continue;
    }
    const run = all.slice(first, i).map(({ label }) => label);
    if (run.length > 2) out.push(`${run[0]}–${run.at(-1)}`);
    else out.push(...run);
  }
  return out.join(', ');
}

/** Reads "3-5, 8" back; what names nothing is answered apart. Without a table the first that has the label is meant. */
export function readRange(text: string, all: readonly Named[]): { keys: string[]; unknown: string[] } {
  const chosen = new Set<number>();
  const unknown: string[] = [];
  const find = (text: string) => {
    const wanted = text.trim().toLowerCase();
    const exactly = all.findIndex(({ label }) => label.toLowerCase() === wanted);
    return exactly >= 0
      ? exactly
      : all.findIndex(({ label }) => label.toLowerCase().replace(/^b\d+\./, '') === wanted);
  };
  for (const piece of text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter(Boolean)) {
    const single = find(piece);
    const [from = '', to = ''] = single >= 0 ? [piece, piece] : piece.split(/[-–]/);
    const [first, last] = [find(from), find(to)];
    if (first < 0 || last < first) unknown.push(piece);
    else for (let i = first; i <= last; i++) chosen.add(i);
  }
  return { keys: all.filter((_, index) => chosen.has(index)).map(({ key }) => key), unknown };
}
