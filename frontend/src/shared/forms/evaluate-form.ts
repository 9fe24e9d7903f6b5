import { type ClientForm, planOf } from './client-form';
import type { FormPlan } from './plan';
import { FormTable } from './table';
import type { Cells, Periods, Problem, Reason, Result } from './types';
import { readValue, valueJson } from './value';

/**
 * Fills the computed cells of a table and lists what is wrong with it, as the server does: first
 * cell by cell, then check by check. What `cells` holds in computed cells is ignored.
 */
export function evaluateForm(form: ClientForm, cells: Cells, periods: Periods = {}): Result {
  const plan = planOf(form);
  const table = new FormTable(plan, rowsOf(plan, cells), periods);
  for (const row of table.keys) {
    for (const column of plan.columnsOf(row)) table.enter(row, column, readValue(cells[row]?.[column.name]));
  }
  examineAll(table);
  const reasons: Record<string, Reason> = {};
  const shown = shownCells(table, reasons);
  const pending = table.pending();
  return {
    cells: shown,
    ...(Object.keys(reasons).length > 0 && { reasons }),
    problems: [...strangers(table, cells), ...rowCount(plan, table.keys.length), ...table.problems()],
    ...(pending.length > 0 && { pending }),
  };
}

/** Looks at every cell, then at every check. */
export function examineAll(table: FormTable): void {
  for (const row of table.keys) table.examineRow(row);
  table.plan.checks.forEach((check, index) => {
    for (const row of table.rowsOf(check)) table.examine(index, row);
  });
}

function shownCells(table: FormTable, reasons: Record<string, Reason>): Cells {
  const shown: Cells = {};
  for (const row of table.keys) {
    for (const column of table.plan.columnsOf(row)) {
      const { value, reason } = table.shown(row, column);
      if (reason) reasons[`${row}.${column.name}`] = reason;
      if (value.kind === 'EMPTY') continue;
      shown[row] ??= {};
      shown[row][column.name] = valueJson(value);
    }
  }
  return shown;
}

/** r2 comes before r10. */
function rowsOf(plan: FormPlan, cells: Cells): string[] {
  if (plan.rows.kind !== 'GROWING') return plan.rows.keys;
  return Object.keys(cells)
    .filter((key) => rowNumber(key) > 0)
    .sort((a, b) => rowNumber(a) - rowNumber(b));
}

function rowNumber(key: string): number {
  return Number(/^r([1-9]\d{0,5})$/.exec(key)?.[1] ?? 0);
}

/** Cells that the form does not have. */
function strangers(table: FormTable, cells: Cells): Problem[] {
  const known = new Set(table.keys);
  const { byName, tableOf } = table.plan;
  const places = Object.entries(cells).flatMap(([row, columns]) =>
    Object.keys(columns)
      .filter((name) => !known.has(row) || byName.get(name)?.table !== tableOf(row))
      .map((name) => `${row}.${name}`),
  );
  return places.sort().map((place) => ({
    code: 'CELL_UNKNOWN',
    severity: 'ERROR',
    place,
    message: 'Biểu không có ô này; hãy bỏ số liệu ở ô này.',
  }));
}

/** Refuses a growing table that is too short or too long. */
export function rowCount(plan: FormPlan, count: number): Problem[] {
  const { kind, min, max } = plan.rows;
  if (kind !== 'GROWING' || (count >= min && count <= max)) return [];
  const message =
    count < min
      ? `Biểu cần ít nhất ${min} dòng, hiện có ${count}.`
      : `Biểu có tối đa ${max} dòng, hiện có ${count}.`;
  return [{ code: 'ROW_COUNT', severity: 'ERROR', place: '', message }];
}
