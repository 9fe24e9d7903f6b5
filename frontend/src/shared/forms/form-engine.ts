import type { ClientForm } from './client-form';
import { planOf } from './client-form';
import { examineAll, rowCount } from './evaluate-form';
import { type FormPlan, isComputed, type PlanColumn, type Readers } from './plan';
import { FormTable } from './table';
import type { Periods, Problem } from './types';
import { valueOfColumn, valueText } from './value';

export interface TextCell {
  row: string;
  column: string;
  /** Canonical text: a decimal, a symbol, words, an ISO date, a choice's code; "" = empty. */
  value: string;
}

export interface FormUpdate {
  /** Computed cells whose value is new. */
  cells: TextCell[];
  problems: Problem[];
}

/** A form that follows an open sheet: an edit works out only what leans on it. */
export class FormEngine {
  readonly plan: FormPlan;
  private table: FormTable;

  constructor(
    form: ClientForm,
    private readonly periods: Periods = {},
  ) {
    this.plan = planOf(form);
    this.table = new FormTable(this.plan, [], periods);
  }

  /** Takes all cells anew; `rows` are the sheet's rows in order. */
  load(rows: readonly string[], cell: (row: string, column: string) => string): FormUpdate {
    const { columnsOf } = this.plan;
    this.table = new FormTable(this.plan, rows, this.periods);
    for (const row of rows) {
      for (const column of columnsOf(row))
        this.table.enter(row, column, valueOfColumn(cell(row, column.name), column.kind));
    }
    examineAll(this.table);
    const cells: TextCell[] = [];
    for (const row of rows) {
      for (const column of columnsOf(row)) {
        if (isComputed(this.plan, row, column)) cells.push(this.textCell(row, column));
      }
    }
    return { cells, problems: this.problems() };
  }

  /** Takes edited cells. */
  update(edits: readonly TextCell[]): FormUpdate {
    const reach = new Reach(this.plan, this.table);
    for (const { row, column: name, value } of edits) {
      const column = this.plan.byName.get(name);
      if (!column) continue;
      this.table.enter(row, column, valueOfColumn(value, column.kind));
      reach.spread(row, column);
    }
    for (const row of reach.rows) this.table.examineRow(row);
    reach.checks.forEach((rows, index) => {
      for (const row of rows) this.table.examine(index, row);
    });
    const cells: TextCell[] = [];
    for (const { row, column, before } of reach.forgotten) {
      const cell = this.textCell(row, column);
      if (cell.value !== before) cells.push(cell);
    }
    return { cells, problems: this.problems() };
  }

  private problems(): Problem[] {
    return [...rowCount(this.plan, this.table.keys.length), ...this.table.problems()];
  }

  private textCell(row: string, column: PlanColumn): TextCell {
    return { row, column: column.name, value: valueText(this.table.shown(row, column).value) };
  }
}

/** What leans on edited cells: computed cells that are forgotten, rows and checks to look at. */
class Reach {
  readonly rows = new Set<string>();
  readonly checks = new Map<number, Set<string>>();
  readonly forgotten: { row: string; column: PlanColumn; before: string }[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly plan: FormPlan,
    private readonly table: FormTable,
  ) {}

  /** Follows one cell to everything that reads it. */
  spread(row: string, column: PlanColumn): void {
    const place = `${row}.${column.name}`;
    if (this.seen.has(place)) return;
    this.seen.add(place);
    this.rows.add(row);
    this.table.forgetTotal(column.name);
    const { formulas, checks, sumRows } = this.plan.dependents;
    this.eachReader(formulas, row, column, (index, at) => {
      const reader = this.plan.columns[index];
      if (reader) this.forget(at, reader);
    });
    for (const sum of sumRows.get(row) ?? []) if (!column.formula) this.forget(sum, column);
    this.eachReader(checks, row, column, (index, at) => this.lookAt(index, at));
  }

  private forget(row: string, column: PlanColumn): void {
    if (this.plan.tableOf(row) !== column.table) return;
    if (!isComputed(this.plan, row, column) || this.seen.has(`${row}.${column.name}`)) return;
    this.forgotten.push({ row, column, before: this.table.forget(row, column) });
    this.spread(row, column);
  }

  private lookAt(index: number, row: string | undefined): void {
    const check = this.plan.checks[index];
    if (!check) return;
    const rows = this.checks.get(index) ?? new Set<string>();
    this.checks.set(index, rows);
    const applied = this.table.rowsOf(check);
    if (row === undefined || check.scope === 'FORM') for (const each of applied) rows.add(each);
    else if (check.row ? check.row === row : this.plan.tableOf(row) === check.table) rows.add(row);
  }

  private eachReader(
    readers: Readers,
    row: string,
    column: PlanColumn,
    visit: (index: number, row: string) => void,
  ): void {
    for (const index of readers.sameRow.get(column.name) ?? []) visit(index, row);
    const everywhere = [
      ...(readers.namedRow.get(`${row}.${column.name}`) ?? []),
      ...(readers.total.get(column.name) ?? []),
    ];
    for (const index of everywhere) for (const each of this.table.keys) visit(index, each);
  }
}
