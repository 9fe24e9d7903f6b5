import { formatDate } from '@/shared/format';
import { type ClientForm, tableOfRow } from '@/shared/forms';
import { formatVi } from '@/shared/numbers';
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
  ZERO,
} from '@/shared/numbers/decimal';

/** A filled table, as figures are pulled from it. */
export interface FigureTable {
  rows: readonly string[];
  /** "" where the cell is empty. */
  value: (row: string, column: string) => string;
}

/** The report's own form with its figures, and those of the same period last year if there are any. */
export interface FigureSource {
  form: ClientForm;
  now: FigureTable;
  before: FigureTable | null;
}

type Column = ClientForm['columns'][number];
type Show = 'BOTH' | 'VALUE' | 'CHANGE';

interface Figure {
  column: Column;
  row: string;
  show: Show;
}

/** What is wrong with a reference. */
export type FigureFault = 'SYNTAX' | 'FORM' | 'COLUMN' | 'ROW_MISSING' | 'ROW' | 'NOT_NUMBER' | 'EMPTY';

const reference = /\{([^{}\n]{1,120})\}/gu;
const hundred: Decimal = { coefficient: 100n, scale: 0 };

/** The figures that a text pulls, as written, each once. */
export function referencesIn(text: string): string[] {
  return [...new Set([...text.matchAll(reference)].map(([whole]) => whole))];
}

/** How a figure is written into a text. */
export function writtenReference(form: string, column: string, row: string, show: Show): string {
  const mark = { BOTH: '', VALUE: '=', CHANGE: '%' }[show];
  return `{${form}.${column}${row ? `@${row}` : ''}${mark}}`;
}

/** Writes the figures into a text; a reference that cannot be read stays. docs/outlines.md, "Figures". */
export function renderFigures(text: string, source: FigureSource): string {
  return text.replace(reference, (whole) => {
    const figure = find(whole, source.form);
    if (typeof figure === 'string') return whole;
    const now = cellOf(source.form, source.now, figure);
    const before = source.before ? cellOf(source.form, source.before, figure) : '';
    const change = changed(now, before, figure.column);
    if (figure.show === 'CHANGE') return change || 'chưa có số liệu cùng kỳ';
    const value = shown(now, figure.column);
    return figure.show === 'VALUE' || !change ? value : `${value} (${change})`;
  });
}

/** What keeps a reference from being sent; null when all is there. */
export function figureFault(whole: string, source: FigureSource): FigureFault | null {
  const figure = find(whole, source.form);
  if (typeof figure === 'string') return figure;
  return cellOf(source.form, source.now, figure) === '' ? 'EMPTY' : null;
}

function find(whole: string, form: ClientForm): Figure | FigureFault {
  let inner = whole.slice(1, -1);
  let show: Show = 'BOTH';
  if (inner.endsWith('=')) show = 'VALUE';
  else if (inner.endsWith('%')) show = 'CHANGE';
  if (show !== 'BOTH') inner = inner.slice(0, -1);
  const at = inner.indexOf('@');
  const path = at < 0 ? inner : inner.slice(0, at);
  const row = at < 0 ? '' : inner.slice(at + 1);
  const point = path.indexOf('.');
  if (point <= 0 || point === path.length - 1) return 'SYNTAX';
  const own = `${form.definition.code}.`;
  if (!path.startsWith(own)) return 'FORM';
  // Of several tables the row says in which the column stands.
  const table = row && form.definition.tables ? tableOfRow(form)(row) : undefined;
  const column = form.columns.find(
    (each) => each.code === path.slice(own.length) && (table === undefined || (each.table ?? 0) === table),
  );
  if (!column) return 'COLUMN';
  return rowFault(form, column, row) ?? { column, row: row || 'r1', show };
}

function rowFault(form: ClientForm, column: Column, row: string): FigureFault | null {
  const { kind, items = [] } = form.definition.rows;
  if (kind === 'FIXED') {
    if (!row) return 'ROW_MISSING';
    return items.some(({ key }) => key === row) ? null : 'ROW';
  }
  if (row) return 'ROW';
  return kind === 'GROWING' && column.kind !== 'NUMBER' ? 'NOT_NUMBER' : null;
}

/** A cell, or the sum of a column whose rows grow. */
function cellOf(form: ClientForm, table: FigureTable, { column, row }: Figure): string {
  if (form.definition.rows.kind !== 'GROWING') return table.value(row, column.name);
  const parts = table.rows.flatMap((key) => amount(table.value(key, column.name)) ?? []);
  return parts.length === 0 ? '' : decimalText(parts.reduce(add, ZERO));
}

function shown(value: string, column: Column): string {
  if (value === '') return '…';
  if (column.kind === 'CHOICE') return column.choices?.find(({ code }) => code === value)?.label ?? value;
  if (column.kind === 'DATE') return formatDate(value);
  if (column.kind === 'TEXT') return value;
  if (value === '-') return 'không phát sinh';
  if (value === '…') return 'chưa thu thập được';
  if (value === 'x') return 'không so sánh được';
  const number = parseDecimal(value);
  return number ? formatVi(decimalText(round(number, column.precision ?? 0))) : value;
}

/** "" when one of the two is not there. A percentage moves by points, not by per cent of itself. */
function changed(now: string, before: string, column: Column): string {
  const a = column.kind === 'NUMBER' ? amount(now) : undefined;
  const b = column.kind === 'NUMBER' ? amount(before) : undefined;
  if (!a || !b) return '';
  const difference = subtract(a, b);
  if (compare(difference, ZERO) === 0) return 'bằng cùng kỳ';
  if (column.unit?.trim() === '%') {
    return moved(difference, round(difference, Math.max(column.precision ?? 0, 1)), ' điểm %');
  }
  const base = compare(b, ZERO) < 0 ? negate(b) : b;
  const percent = divide(multiply(difference, hundred), base, 1);
  return percent ? moved(difference, percent, ' %') : 'cùng kỳ không phát sinh';
}

function moved(difference: Decimal, rounded: Decimal, unit: string): string {
  if (compare(rounded, ZERO) === 0) return 'xấp xỉ cùng kỳ';
  const down = compare(difference, ZERO) < 0;
  const size = down ? negate(rounded) : rounded;
  return `${down ? 'giảm' : 'tăng'} ${formatVi(decimalText(size))}${unit} so với cùng kỳ`;
}

/** What a cell counts as: "-" is nothing, so zero. */
function amount(value: string): Decimal | undefined {
  return value === '-' ? ZERO : parseDecimal(value);
}
