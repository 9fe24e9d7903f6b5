import { round } from '../numbers/decimal';
import { cellProblem } from './cell-check';
import { evaluate, type Scope } from './evaluate';
import { checkMessage, REASON_TEXT } from './message';
import { empty, fold, type Outcome } from './outcome';
import { type FormPlan, isComputed, type PlanCheck, type PlanColumn } from './plan';
import type { Pending, Periods, Problem, Reason, Ref } from './types';
import { EMPTY_VALUE, outcomeOf, readValue, type Value, valueText } from './value';
import { walk } from './walk';

interface Entered {
  value: Value;
  outcome: Outcome;
}

interface TableRow {
  key: string;
  entered: (Entered | undefined)[];
  /** Computed cells as far as they are worked out. */
  computed: (Outcome | undefined)[];
  problems: Problem[];
}

type Verdict = { problem: Problem } | { pending: Pending };

const NOTHING: Entered = { value: EMPTY_VALUE, outcome: empty('EMPTY') };

/**
 * One filled table under evaluation. It keeps what it worked out, and an edit forgets only what
 * leans on the edited cells.
 */
export class FormTable implements Scope {
  private readonly rows = new Map<string, TableRow>();
  private readonly totals = new Map<string, Outcome>();
  /** By check, then row: what is wrong or waits; a check that holds is absent. */
  private readonly verdicts: Map<string, Verdict>[];

  constructor(
    readonly plan: FormPlan,
    readonly keys: readonly string[],
    private readonly periods: Periods,
  ) {
    for (const key of keys) {
      const width = plan.columns.length;
      this.rows.set(key, { key, entered: new Array(width), computed: new Array(width), problems: [] });
    }
    this.verdicts = plan.checks.map(() => new Map());
  }

  /** Puts a value into a cell; what is put into a computed cell is never read. */
  enter(row: string, column: PlanColumn, value: Value): void {
    const found = this.rows.get(row);
    if (found) found.entered[column.index] = { value, outcome: outcomeOf(value, column.kind) };
  }

  entered(row: string, column: PlanColumn): Value {
    return (this.rows.get(row)?.entered[column.index] ?? NOTHING).value;
  }

  /** The value shown in a cell, entered or computed, and why a computed one is empty. */
  shown(row: string, column: PlanColumn): { value: Value; reason: Reason | undefined; computed: boolean } {
    if (!isComputed(this.plan, row, column)) {
      return { value: this.entered(row, column), reason: undefined, computed: false };
    }
    const outcome = this.computed(row, column);
    if (outcome.kind !== 'NUMBER') return { value: EMPTY_VALUE, reason: outcome.reason, computed: true };
    return { value: { kind: 'NUMBER', number: outcome.number }, reason: undefined, computed: true };
  }

  cell(ref: Ref, row: string): Outcome {
    const column = this.plan.byName.get(ref.column);
    if (!column) return empty('INVALID');
    const key = ref.row || row;
    if (ref.period) {
      const other = this.periods[ref.period];
      return other ? outcomeOf(readValue(other[key]?.[ref.column]), column.kind) : empty('NO_PERIOD');
    }
    if (isComputed(this.plan, key, column)) return this.computed(key, column);
    return (this.rows.get(key)?.entered[column.index] ?? NOTHING).outcome;
  }

  /** Rows that are sums of others are no part of a total: it would count twice. */
  total(column: string): Outcome {
    const known = this.totals.get(column);
    if (known) return known;
    const { sums, byName, tableOf } = this.plan;
    const table = byName.get(column)?.table;
    const parts = this.keys.filter((row) => !sums.has(row) && tableOf(row) === table);
    if (parts.length === 0) return empty('EMPTY');
    const total = fold(
      'add',
      parts.map((row) => this.cell({ column }, row)),
    );
    this.totals.set(column, total);
    return total;
  }

  private computed(row: string, column: PlanColumn): Outcome {
    const found = this.rows.get(row);
    const known = found?.computed[column.index];
    if (known) return known;
    const result = rounded(this.workOut(row, column), column.precision);
    if (found) found.computed[column.index] = result;
    return result;
  }

  private workOut(row: string, column: PlanColumn): Outcome {
    if (column.formula) return evaluate(column.formula, row, this);
    const parts = this.plan.sums.get(row) ?? [];
    return fold(
      'add',
      parts.map((part) => this.cell({ column: column.name }, part)),
    );
  }

  /** Forgets a computed cell; its text as it was, to see whether it changes. */
  forget(row: string, column: PlanColumn): string {
    const before = valueText(this.shown(row, column).value);
    const found = this.rows.get(row);
    if (found) found.computed[column.index] = undefined;
    return before;
  }

  forgetTotal(column: string): void {
    this.totals.delete(column);
  }

  /** Looks at every cell of a row anew. */
  examineRow(row: string): void {
    const found = this.rows.get(row);
    if (!found) return;
    found.problems = [];
    for (const column of this.plan.columnsOf(row)) {
      const { value, computed } = this.shown(row, column);
      const problem = cellProblem(row, column, value, computed);
      if (problem) found.problems.push(problem);
    }
  }

  /** Rows that a check is applied to; "" stands for the table as a whole. */
  rowsOf(check: PlanCheck): readonly string[] {
    if (check.scope === 'FORM') return [''];
    if (check.row) return [check.row];
    const { several, tableOf } = this.plan;
    return several ? this.keys.filter((row) => tableOf(row) === check.table) : this.keys;
  }

  /** Applies one check to one row anew. */
  examine(index: number, row: string): void {
    const check = this.plan.checks[index];
    const verdicts = this.verdicts[index];
    if (!check || !verdicts) return;
    const verdict = this.judge(check, row);
    if (verdict) verdicts.set(row, verdict);
    else verdicts.delete(row);
  }

  private judge(check: PlanCheck, row: string): Verdict | undefined {
    const outcome = evaluate(check.tree, row, this);
    if (outcome.kind === 'TRUTH' && outcome.truth) return undefined;
    const { place, related } = placesOf(this.plan, check, row);
    const { id, severity } = check;
    const about = { severity, place, ...(related.length > 0 && { related }), check: id };
    if (outcome.kind === 'TRUTH') {
      return { problem: { code: 'CHECK_FAILED', ...about, message: checkMessage(check, row, this) } };
    }
    const reason = outcome.reason ?? 'EMPTY';
    if (!check.required) return { pending: { check: id, place, reason } };
    return {
      problem: { code: 'CHECK_INCOMPLETE', ...about, message: `Không kiểm tra được. ${REASON_TEXT[reason]}` },
    };
  }

  /** Problems of the cells, row by row, then of the checks, one after the other. */
  problems(): Problem[] {
    const found = this.keys.flatMap((row) => this.rows.get(row)?.problems ?? []);
    this.eachVerdict((verdict) => {
      if ('problem' in verdict) found.push(verdict.problem);
    });
    return found;
  }

  pending(): Pending[] {
    const found: Pending[] = [];
    this.eachVerdict((verdict) => {
      if ('pending' in verdict) found.push(verdict.pending);
    });
    return found;
  }

  private eachVerdict(visit: (verdict: Verdict) => void): void {
    this.plan.checks.forEach((check, index) => {
      const verdicts = this.verdicts[index];
      if (!verdicts?.size) return;
      for (const row of this.rowsOf(check)) {
        const verdict = verdicts.get(row);
        if (verdict) visit(verdict);
      }
    });
  }
}

/** A computed cell is rounded to what is printed, and whoever refers to it sees that. */
function rounded(outcome: Outcome, precision: number): Outcome {
  if (outcome.kind !== 'NUMBER') return outcome;
  return { ...outcome, number: round(outcome.number, precision) };
}

/** A check on the whole form names no row: its place is the column, "c8". */
function placesOf(plan: FormPlan, check: PlanCheck, row: string): { place: string; related: string[] } {
  const [place = row, ...related] = check.columns.map((column) => {
    const at = plan.several ? rowOfPlace(plan, check, row, column) : row;
    return at ? `${at}.${column}` : column;
  });
  return { place, related };
}

/** Of several tables: the row at hand in its own table, elsewhere the row that the check names. */
function rowOfPlace(plan: FormPlan, check: PlanCheck, row: string, column: string): string {
  if (row && plan.byName.get(column)?.table === check.table) return row;
  let named = '';
  walk(check.tree, ({ op, ref }) => {
    if (!named && op === 'ref' && ref?.column === column) named = ref.row ?? '';
  });
  return named;
}
