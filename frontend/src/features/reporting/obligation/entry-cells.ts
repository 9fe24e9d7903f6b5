import { type CellProblem, type EditBatch, placeOf, problemKey } from '@/shared/grid';

interface TypedCell {
  row: string;
  column: string;
  value: string;
}

/** One step of the sheet as cells: a row put in brings its values, a row taken out empties its cells. */
export function typedCells(
  batch: EditBatch,
  columns: readonly { key: string; computed: boolean }[],
): TypedCell[] {
  const ofRow = (row: string, values: readonly string[], emptied: boolean) =>
    columns.flatMap(({ key, computed }, index) => {
      const value = values[index] ?? '';
      return computed || value === '' ? [] : [{ row, column: key, value: emptied ? '' : value }];
    });
  return [
    ...batch.changes.map(({ row, column, value }) => ({ row, column, value })),
    ...batch.inserted.flatMap(({ row, values }) => ofRow(row.key, values, false)),
    ...batch.removed.flatMap(({ row, values }) => ofRow(row.key, values, true)),
  ];
}

/** The contract's place of a problem: "r1.c8", "c8", or "" for the form. */
export function placeText({ row, column }: Pick<CellProblem, 'row' | 'column'>): string {
  return [row, column].filter(Boolean).join('.');
}

/** Reasons of warnings under the keys that the sheet knows them by. */
export function reasonsByKey(
  reasons: readonly { place: string; code: string; check: string; reason: string }[],
): Record<string, string> {
  return Object.fromEntries(
    reasons.map(({ place, code, check, reason }) => [
      problemKey({ code, check, severity: 'WARNING', message: '', ...placeOf(place) }),
      reason,
    ]),
  );
}

/** What keeps a draft from being put up for signature, counted. */
export interface Hindrances {
  errors: number;
  conflicts: number;
  warnings: number;
}

export function hindrancesOf(
  problems: readonly CellProblem[],
  reasons: Readonly<Record<string, string>>,
  conflicts: number,
): Hindrances {
  return {
    errors: problems.filter(({ severity }) => severity === 'ERROR').length,
    conflicts,
    warnings: problems.filter(
      (problem) => problem.severity === 'WARNING' && !reasons[problemKey(problem)]?.trim(),
    ).length,
  };
}
