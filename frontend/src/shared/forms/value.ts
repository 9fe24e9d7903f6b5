import { type Decimal, decimalText, parseDecimal, ZERO } from '../numbers/decimal';
import type { ColumnKind } from './client-form';
import { empty, type Outcome } from './outcome';
import type { CellJson } from './types';

/** What one cell holds; see docs/forms.md, "Values of a cell". */
export type Value =
  | { kind: 'EMPTY' }
  | { kind: 'NUMBER'; number: Decimal }
  | { kind: 'NONE' }
  | { kind: 'NOT_COLLECTED' }
  | { kind: 'NOT_COMPARABLE' }
  | { kind: 'TEXT'; text: string };

export const EMPTY_VALUE: Value = { kind: 'EMPTY' };

/** Sign, 30 digits, point, 10 more. */
const NUMBER_LENGTH = 42;
const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Reads the JSON of a cell; a string that is neither number nor symbol is kept as text. */
export function readValue(json: CellJson | undefined): Value {
  if (json === null || json === undefined) return EMPTY_VALUE;
  return typeof json === 'string' ? readText(json) : { kind: 'TEXT', text: json.text };
}

function readText(text: string): Value {
  switch (text) {
    case '':
      return EMPTY_VALUE;
    case '-':
      return { kind: 'NONE' };
    case '…':
      return { kind: 'NOT_COLLECTED' };
    case 'x':
      return { kind: 'NOT_COMPARABLE' };
  }
  const number = text.length <= NUMBER_LENGTH && PLAIN_DECIMAL.test(text) ? parseDecimal(text) : undefined;
  return number ? { kind: 'NUMBER', number } : { kind: 'TEXT', text };
}

/** A cell as the sheet and the contract hold it: one string, whose column tells words from figures. */
export function valueOfColumn(text: string, kind: ColumnKind): Value {
  if (kind === 'NUMBER') return readText(text);
  return text === '' ? EMPTY_VALUE : { kind: 'TEXT', text };
}

export function valueJson(value: Value): CellJson {
  if (value.kind === 'EMPTY') return null;
  return value.kind === 'TEXT' ? { text: value.text } : valueText(value);
}

/** The normal form: "12.5" for 12.50, "" for empty. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'EMPTY':
      return '';
    case 'NUMBER':
      return decimalText(value.number);
    case 'NONE':
      return '-';
    case 'NOT_COLLECTED':
      return '…';
    case 'NOT_COMPARABLE':
      return 'x';
    case 'TEXT':
      return value.text;
  }
}

/** What a cell of a column of this kind means to an expression. */
export function outcomeOf(value: Value, kind: ColumnKind): Outcome {
  if (value.kind === 'EMPTY') return empty('EMPTY');
  if (kind !== 'NUMBER') {
    return value.kind === 'TEXT' ? { kind: 'TEXT', text: value.text, reason: undefined } : empty('INVALID');
  }
  switch (value.kind) {
    case 'NUMBER':
      return { kind: 'NUMBER', number: value.number, reason: undefined };
    case 'NONE':
      // "-" did not arise: it counts as 0.
      return { kind: 'NUMBER', number: ZERO, reason: undefined };
    case 'TEXT':
      return empty('INVALID');
    default:
      return empty(value.kind);
  }
}
