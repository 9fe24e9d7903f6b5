/** The columnar answer of the server. */
export interface OnTimeTable {
  unitIds: string[];
  unitNames: string[];
  columnIds: string[];
  columnNames: string[];
  owed: number[][];
  onTime: number[][];
  late: number[][];
  missing: number[][];
}

/** How many reports of each kind; `due` are those of which it is decided whether they came in time. */
export interface Tally {
  owed: number;
  onTime: number;
  late: number;
  missing: number;
}

export interface UnitLine {
  id: string;
  name: string;
  cells: Tally[];
  sum: Tally;
}

const none: Tally = { owed: 0, onTime: 0, late: 0, missing: 0 };

export function add(a: Tally, b: Tally): Tally {
  return {
    owed: a.owed + b.owed,
    onTime: a.onTime + b.onTime,
    late: a.late + b.late,
    missing: a.missing + b.missing,
  };
}

/** Reports of which it is decided whether they came in time: what is not yet due says nothing. */
export const decided = ({ onTime, late, missing }: Tally) => onTime + late + missing;

/** Share in time, 0 to 1; null where nothing is decided. */
export function shareOf(tally: Tally): number | null {
  const of = decided(tally);
  return of > 0 ? tally.onTime / of : null;
}

/** Lines of the table with their sums. */
export function linesOf(table: OnTimeTable): UnitLine[] {
  return table.unitIds.map((id, i) => {
    const cells = table.columnIds.map(
      (_, j): Tally => ({
        owed: table.owed[i]?.[j] ?? 0,
        onTime: table.onTime[i]?.[j] ?? 0,
        late: table.late[i]?.[j] ?? 0,
        missing: table.missing[i]?.[j] ?? 0,
      }),
    );
    return { id, name: table.unitNames[i] ?? '', cells, sum: cells.reduce(add, none) };
  });
}

/** Sums over all lines, by column and in all. */
export function totalOf(lines: readonly UnitLine[]): { cells: Tally[]; sum: Tally } {
  const width = lines[0]?.cells.length ?? 0;
  const cells = Array.from({ length: width }, (_, j) =>
    lines.reduce((sum, line) => add(sum, line.cells[j] ?? none), none),
  );
  return { cells, sum: cells.reduce(add, none) };
}

export type SortKey = 'unit' | 'share' | 'owed' | 'onTime' | 'late' | 'missing';

/** Lines in an order: names as the server gave them, counts from the greatest, shares from the lowest. */
export function sorted(lines: readonly UnitLine[], key: SortKey): UnitLine[] {
  if (key === 'unit') return [...lines];
  if (key === 'share') {
    return [...lines].sort((a, b) => (shareOf(a.sum) ?? 2) - (shareOf(b.sum) ?? 2));
  }
  return [...lines].sort((a, b) => b.sum[key] - a.sum[key]);
}
