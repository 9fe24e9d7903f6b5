import type { GridModel } from './grid-model';
import type { Claim } from './paste';
import { plainCell } from './read-cell';
import { gridStrings } from './strings';
import { type CellProblem, type CellRef, cellKey } from './types';

/** Code of the problem that a disagreeing pasted total makes. */
export const PASTED_TOTAL = 'PASTED_TOTAL';

/** A total that was pasted, beside the one that the form computes; both canonical. */
export interface PastedTotal extends CellRef {
  pasted: string;
  computed: string;
}

/**
 * Totals pasted over computed cells. They are never written: one that disagrees is shown and
 * blocks submission until the parts are corrected or the pasted total is dropped.
 */
export class PastedTotals {
  private readonly totals = new Map<string, Claim>();

  get size(): number {
    return this.totals.size;
  }

  add(claims: readonly Claim[]): void {
    for (const claim of claims) this.totals.set(cellKey(claim.row, claim.column), claim);
  }

  drop(cell?: CellRef): void {
    if (cell) this.totals.delete(cellKey(cell.row, cell.column));
    else this.totals.clear();
  }

  /** Forgets the totals that agree by now, or whose row is gone, and lists the others. */
  disagreeing(model: GridModel): PastedTotal[] {
    const found: PastedTotal[] = [];
    for (const [key, { row, column, value }] of this.totals) {
      const computed = model.value(row, column);
      if (computed === value || !model.rowSpec(row)) this.totals.delete(key);
      else found.push({ row, column, pasted: value, computed });
    }
    return found;
  }

  problems(model: GridModel): CellProblem[] {
    return this.disagreeing(model).flatMap(({ row, column, pasted, computed }) => {
      const spec = model.columns[model.columnIndex(column)];
      if (!spec) return [];
      const shown = computed === '' ? gridStrings.problems.incomplete : plainCell(computed, spec);
      const message = gridStrings.problems.claim(plainCell(pasted, spec), shown);
      return [{ code: PASTED_TOTAL, severity: 'ERROR', row, column, message }];
    });
  }
}
