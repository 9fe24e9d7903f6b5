import {
  add,
  compare as compareDecimals,
  type Decimal,
  divide,
  multiply,
  negate,
  round,
  subtract,
} from '../numbers/decimal';
import type { Op, Reason } from './types';

/**
 * What a node evaluates to. A number's `reason` is its taint: it was added up while skipping an
 * operand missing for more than being left empty, so it enters no ratio and no comparison.
 */
export type Outcome =
  | { kind: 'EMPTY'; reason: Reason | undefined }
  | { kind: 'NUMBER'; number: Decimal; reason: Reason | undefined }
  | { kind: 'TEXT'; text: string; reason: undefined }
  | { kind: 'TRUTH'; truth: boolean; reason: undefined };

/** Decimals that × and ÷ keep before a column's own precision rounds. */
const WORKING_PLACES = 30;

/** The size from which a result counts as an overflow. */
const LIMIT = 10n ** 30n;

export function empty(reason: Reason | undefined): Outcome {
  return { kind: 'EMPTY', reason };
}

export function truth(value: boolean): Outcome {
  return { kind: 'TRUTH', truth: value, reason: undefined };
}

export function numberOutcome(number: Decimal, taint: Reason | undefined): Outcome {
  const { coefficient, scale } = number;
  const size = coefficient < 0n ? -coefficient : coefficient;
  // Up to 30 digits stay below the limit whatever the scale: spare them the power of ten.
  if (size >= LIMIT && size >= LIMIT * 10n ** BigInt(scale)) return empty('OVERFLOW');
  return { kind: 'NUMBER', number, reason: taint };
}

/** The first reason that is more than an empty cell, else EMPTY if there is one, else nothing. */
function cause(operands: readonly Outcome[]): Reason | undefined {
  let found: Reason | undefined;
  for (const { reason } of operands) {
    if (reason && reason !== 'EMPTY') return reason;
    if (reason) found = reason;
  }
  return found;
}

/** Applies an operation to operands that are worked out already. */
export function apply(op: Op, operands: readonly Outcome[]): Outcome {
  switch (op) {
    case 'add':
    case 'min':
    case 'max':
      return fold(op, operands);
    case 'sub':
    case 'mul':
    case 'div':
    case 'neg':
    case 'abs':
    case 'round':
      return arithmetic(op, operands);
    case 'isEmpty':
      return truth(operands[0]?.kind === 'EMPTY');
    case 'and':
    case 'or':
    case 'not':
      return logic(op, operands);
    default:
      return comparison(op, operands);
  }
}

/** Adds up, or takes the least or greatest of, the operands that are there. */
export function fold(op: 'add' | 'min' | 'max', operands: readonly Outcome[]): Outcome {
  let result: Decimal | undefined;
  for (const operand of operands) {
    if (operand.kind !== 'NUMBER') continue;
    if (!result) result = operand.number;
    else if (op === 'add') result = add(result, operand.number);
    else if (compareDecimals(operand.number, result) === (op === 'min' ? -1 : 1)) result = operand.number;
  }
  const why = cause(operands);
  if (!result) return empty(why);
  return numberOutcome(result, why === 'EMPTY' ? undefined : why);
}

type ArithmeticOp = 'sub' | 'mul' | 'div' | 'neg' | 'abs' | 'round';

function arithmetic(op: ArithmeticOp, operands: readonly Outcome[]): Outcome {
  const why = cause(operands);
  const [first, second] = operands;
  if (first?.kind !== 'NUMBER' || (second && second.kind !== 'NUMBER')) return empty(why);
  if (op === 'div' && why) return empty(why);
  const a = first.number;
  const b = second?.number ?? a;
  switch (op) {
    case 'neg':
      return numberOutcome(negate(a), why);
    case 'abs':
      return numberOutcome(a.coefficient < 0n ? negate(a) : a, why);
    case 'round':
      return numberOutcome(round(a, Number(b.coefficient / 10n ** BigInt(b.scale))), why);
    case 'sub':
      return numberOutcome(subtract(a, b), why);
    case 'mul':
      return numberOutcome(round(multiply(a, b), WORKING_PLACES), why);
    case 'div': {
      const quotient = divide(a, b, WORKING_PLACES);
      return quotient ? numberOutcome(quotient, why) : empty('DIVISION_BY_ZERO');
    }
  }
}

/** Does not apply when a side is empty or known to be incomplete. */
function comparison(op: Op, operands: readonly Outcome[]): Outcome {
  const why = cause(operands);
  if (why) return empty(why);
  const order = orderOf(operands);
  switch (op) {
    case 'eq':
      return truth(order === 0);
    case 'ne':
      return truth(order !== 0);
    case 'lt':
      return truth(order < 0);
    case 'le':
      return truth(order <= 0);
    case 'gt':
      return truth(order > 0);
    default:
      return truth(order >= 0);
  }
}

function orderOf([left, right]: readonly Outcome[]): number {
  if (left?.kind === 'NUMBER' && right?.kind === 'NUMBER') return compareDecimals(left.number, right.number);
  if (left?.kind === 'TEXT' && right?.kind === 'TEXT') return compareTexts(left.text, right.text);
  return 1;
}

/** By code point, as UTF-8 bytes order; JavaScript's own `<` orders surrogates differently. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  const a = Array.from(left, (letter) => letter.codePointAt(0) ?? 0);
  const b = Array.from(right, (letter) => letter.codePointAt(0) ?? 0);
  const differs = a.findIndex((point, index) => point !== b[index]);
  return differs < 0 || (b[differs] !== undefined && (a[differs] ?? 0) < b[differs]) ? -1 : 1;
}

/** Three-valued: false && unknown is false, true || unknown is true. */
function logic(op: 'and' | 'or' | 'not', operands: readonly Outcome[]): Outcome {
  const first = operands[0];
  if (op === 'not') return first?.kind === 'TRUTH' ? truth(!first.truth) : empty(first?.reason);
  const decisive = op === 'or';
  if (operands.some((operand) => operand.kind === 'TRUTH' && operand.truth === decisive))
    return truth(decisive);
  const why = cause(operands);
  return why ? empty(why) : truth(!decisive);
}
