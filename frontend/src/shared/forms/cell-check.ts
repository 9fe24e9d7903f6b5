import { compare, type Decimal, decimalText, fractionDigits, round } from '../numbers/decimal';
import { formatVi } from '../numbers/format-number';
import type { PlanColumn } from './plan';
import type { Problem } from './types';
import type { Value } from './value';

/** 18 whole digits are the most that an entered number may have. */
const MOST = 10n ** 18n;

/** Decimals of a number inside a message. */
const SHOWN_DECIMALS = 6;

/** The first thing wrong with one cell by itself; undefined when nothing is. */
export function cellProblem(
  row: string,
  column: PlanColumn,
  value: Value,
  computed: boolean,
): Problem | undefined {
  const fault = faultOf(column, value, computed);
  if (!fault) return undefined;
  const [code, message] = fault;
  const place = `${row}.${column.name}`;
  return { code, severity: 'ERROR', place, message: `${column.title}: ${message}` };
}

type Fault = [code: string, message: string];

function faultOf(column: PlanColumn, value: Value, computed: boolean): Fault | undefined {
  if (value.kind === 'EMPTY') {
    return column.required && !computed ? ['CELL_REQUIRED', 'ô bắt buộc, chưa nhập.'] : undefined;
  }
  if (column.kind === 'NUMBER') {
    if (value.kind === 'NUMBER') return numberFault(column, value.number);
    if (value.kind !== 'TEXT') return undefined;
    return ['CELL_NOT_NUMBER', 'giá trị nhập không phải là số; nhập số, hoặc “-”, “…”, “x”.'];
  }
  if (value.kind !== 'TEXT') return ['CELL_KIND', 'ô này nhận chữ, không nhận số hoặc ký hiệu.'];
  return textFault(column, value.text);
}

function numberFault(column: PlanColumn, number: Decimal): Fault | undefined {
  const { min, max, precision } = column;
  const size = number.coefficient < 0n ? -number.coefficient : number.coefficient;
  if (size >= MOST * 10n ** BigInt(number.scale))
    return ['CELL_OUT_OF_RANGE', 'phần nguyên có quá 18 chữ số.'];
  if (min && compare(number, min) < 0) {
    return ['CELL_OUT_OF_RANGE', `giá trị ${vietnamese(number)} nhỏ hơn mức tối thiểu ${vietnamese(min)}.`];
  }
  if (max && compare(number, max) > 0) {
    return ['CELL_OUT_OF_RANGE', `giá trị ${vietnamese(number)} lớn hơn mức tối đa ${vietnamese(max)}.`];
  }
  if (number.scale === 0 || fractionDigits(number) <= precision) return undefined;
  return precision === 0
    ? ['CELL_PRECISION', 'nhập số nguyên, không có phần thập phân.']
    : ['CELL_PRECISION', `nhập tối đa ${precision} chữ số thập phân.`];
}

function textFault(column: PlanColumn, text: string): Fault | undefined {
  switch (column.kind) {
    case 'CHOICE':
      if (column.choices.has(text)) return undefined;
      return ['CELL_CHOICE', 'giá trị không có trong danh mục; chọn một giá trị của danh mục.'];
    case 'DATE':
      return isDate(text) ? undefined : ['CELL_DATE', 'ngày không hợp lệ; nhập theo dạng ngày/tháng/năm.'];
    default:
      return text.length > column.textLimit && [...text].length > column.textLimit
        ? ['CELL_TOO_LONG', `dài quá ${column.textLimit} ký tự.`]
        : undefined;
  }
}

/** A day of the calendar, written yyyy-MM-dd. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A number inside a message: 1.234.567,5, with at most six decimals. */
export function vietnamese(number: Decimal): string {
  return formatVi(decimalText(round(number, SHOWN_DECIMALS)));
}
