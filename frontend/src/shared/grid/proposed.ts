import { type ClientForm, tableWords } from '../forms';
import type { GridModel } from './grid-model';
import { gridStrings } from './strings';
import type { CellProblem } from './types';

/** A figure worked out from other periods. */
export interface ProposedCell {
  row: string;
  column: string;
  value: string;
  /** "tính từ Quý I/2026, Quý II/2026 (cộng dồn)". */
  source: string;
}

/** Warnings of figures that differ from what other periods say, as the server words them; a cell with another problem is left to it. */
export function differing(
  form: ClientForm,
  model: Pick<GridModel, 'value'>,
  proposed: readonly ProposedCell[],
  found: readonly CellProblem[],
): CellProblem[] {
  const named = new Set(found.map(({ row, column }) => `${row}.${column}`));
  const titles = new Map(
    form.columns.map((each) => [each.name, gridStrings.proposed.column(tableWords(form, each), each.code)]),
  );
  return proposed.flatMap(({ row, column, value, source }) => {
    const here = model.value(row, column);
    const title = titles.get(column);
    const alike = here === '' || here === value || (here === '-' && value === '0');
    if (title === undefined || alike || named.has(`${row}.${column}`)) return [];
    const message = gridStrings.proposed.differs(title, here, source, value);
    return [{ code: 'PREFILL_DIFFERS', severity: 'WARNING', message, row, column }];
  });
}
