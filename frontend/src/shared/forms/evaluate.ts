import { parseDecimal, ZERO } from '../numbers/decimal';
import { apply, empty, numberOutcome, type Outcome, truth } from './outcome';
import type { Expr, Ref } from './types';

/** Gives an expression its cells. */
export interface Scope {
  cell(ref: Ref, row: string): Outcome;
  /** The column added up over every row of the table. */
  total(column: string): Outcome;
}

/** Works a tree out for one row; row is "" for a check on the whole form. */
export function evaluate(expr: Expr, row: string, scope: Scope): Outcome {
  const args = expr.args ?? [];
  switch (expr.op) {
    case 'num':
      return numberOutcome(parseDecimal(expr.value ?? '') ?? ZERO, undefined);
    case 'text':
      return { kind: 'TEXT', text: expr.value ?? '', reason: undefined };
    case 'bool':
      return truth(expr.value === 'true');
    case 'ref':
      return expr.ref ? scope.cell(expr.ref, row) : empty('INVALID');
    case 'total':
      return expr.ref ? scope.total(expr.ref.column) : empty('INVALID');
    case 'if':
      return choose(args, row, scope);
    default:
      return apply(
        expr.op,
        args.map((arg) => evaluate(arg, row, scope)),
      );
  }
}

/** Only the branch taken is evaluated. */
function choose([condition, yes, no]: readonly Expr[], row: string, scope: Scope): Outcome {
  if (!condition || !yes || !no) return empty('INVALID');
  const decided = evaluate(condition, row, scope);
  if (decided.kind !== 'TRUTH') return decided;
  return evaluate(decided.truth ? yes : no, row, scope);
}
