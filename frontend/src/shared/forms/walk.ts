import type { Expr } from './types';

/** Calls visit for the node and every node below it. */
export function walk(expr: Expr, visit: (node: Expr) => void): void {
  visit(expr);
  for (const arg of expr.args ?? []) walk(arg, visit);
}
