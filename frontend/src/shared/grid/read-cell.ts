import {
  type Convention,
  formatPlainVi,
  formatVi,
  fractionDigits,
  parseDecimal,
  readNumber,
  readNumberAs,
  readSymbol,
  symbolOf,
} from '../numbers';
import type { GridColumn } from './types';

/** Why an entry was refused. */
export type RefusalReason =
  | 'LOCKED'
  | 'HELD'
  | 'NOT_A_NUMBER'
  | 'OTHER_CONVENTION'
  | 'PERCENT'
  | 'PRECISION'
  | 'NOT_A_CHOICE'
  | 'NOT_A_DATE'
  | 'TOO_LONG'
  | 'OUTSIDE';

export type CellReading = { value: string } | { refused: RefusalReason };

/** Longest text a cell takes, in characters. */
export const TEXT_LIMIT = 2000;

/** Reads what was typed or pasted into a column; the value is canonical. */
export function readCell(text: string, column: GridColumn, convention: Convention): CellReading {
  switch (column.kind) {
    case 'NUMBER':
      return readNumberCell(text, column, convention);
    case 'DATE':
      return readDateCell(text);
    case 'CHOICE':
      return readChoiceCell(text, column);
    case 'TEXT': {
      const value = text.normalize('NFC').trim();
      return value.length > TEXT_LIMIT ? { refused: 'TOO_LONG' } : { value };
    }
  }
}

function readNumberCell(text: string, column: GridColumn, convention: Convention): CellReading {
  const symbol = readSymbol(text);
  if (symbol) return { value: { EMPTY: '', NONE: '-', NOT_COLLECTED: '…', NOT_COMPARABLE: 'x' }[symbol] };
  const reading = readNumber(text);
  if (reading.kind === 'INVALID') return { refused: 'NOT_A_NUMBER' };
  // "12%" is 12 where the column counts in percent; elsewhere it could mean 12 or 0,12.
  if (reading.percent && column.unit !== '%') return { refused: 'PERCENT' };
  const value = readNumberAs(text, convention);
  if (value === undefined) return { refused: 'OTHER_CONVENTION' };
  const decimal = parseDecimal(value);
  if (decimal && fractionDigits(decimal) > column.precision) return { refused: 'PRECISION' };
  return { value };
}

function readChoiceCell(text: string, column: GridColumn): CellReading {
  const wanted = text.normalize('NFC').trim().toLocaleLowerCase('vi');
  if (!wanted) return { value: '' };
  const choice = column.choices?.find(
    ({ value, label }) =>
      value.toLocaleLowerCase('vi') === wanted || label.toLocaleLowerCase('vi') === wanted,
  );
  return choice ? { value: choice.value } : { refused: 'NOT_A_CHOICE' };
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

function readDateCell(text: string): CellReading {
  const trimmed = text.trim();
  if (!trimmed) return { value: '' };
  const iso = ISO.exec(trimmed);
  const dayFirst = DAY_FIRST.exec(trimmed);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (!year || !month || !day) return { refused: 'NOT_A_DATE' };
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return real ? { value } : { refused: 'NOT_A_DATE' };
}

/** A value as the sheet shows it. */
export function displayCell(value: string, column: GridColumn): string {
  if (column.kind === 'NUMBER') return symbolOf(value) ? value : formatVi(value);
  return otherText(value, column);
}

/** A value as the editor and the clipboard hold it: figures without thousands separators. */
export function plainCell(value: string, column: GridColumn): string {
  if (column.kind === 'NUMBER') return symbolOf(value) ? value : formatPlainVi(value);
  return otherText(value, column);
}

function otherText(value: string, column: GridColumn): string {
  if (column.kind === 'CHOICE')
    return column.choices?.find((choice) => choice.value === value)?.label ?? value;
  if (column.kind === 'DATE') {
    const iso = ISO.exec(value);
    return iso ? `${iso[3]}/${iso[2]}/${iso[1]}` : value;
  }
  return value;
}

/**
 * True when a typed figure has two readings that both fit the column: typed entry follows the
 * Vietnamese convention unless the other one is just as possible.
 */
export function isDoubtful(text: string, column: GridColumn): boolean {
  if (column.kind !== 'NUMBER') return false;
  const reading = readNumber(text);
  return reading.kind === 'AMBIGUOUS' && fits(reading.vi, column) && fits(reading.us, column);
}

/** A typed figure that reads one way only is taken that way (the point of the numeric keypad). */
export function typedConvention(text: string): Convention {
  const reading = readNumber(text);
  return reading.kind === 'ONLY' ? reading.convention : 'VI';
}

function fits(value: string, column: GridColumn): boolean {
  const decimal = parseDecimal(value);
  return decimal !== undefined && fractionDigits(decimal) <= column.precision;
}
