import {
  type CellChange,
  type CellHold,
  type CellRef,
  type GridColumn,
  MARK,
  type Mark,
  type RowChange,
  type RowSpec,
} from './types';

interface Row {
  spec: RowSpec;
  values: string[];
  marks: Uint8Array;
  version: number;
}

/**
 * The cells of a sheet, outside React: an edit re-renders only the rows it touches. Each row has
 * a version that useSyncExternalStore compares; `shape` counts rows put in or taken out.
 */
export class GridModel {
  private readonly rows: Row[];
  private readonly rowByKey = new Map<string, Row>();
  private indexByKey: Map<string, number> | undefined;
  private readonly columnIndexByKey: ReadonlyMap<string, number>;
  private readonly rowListeners = new Map<string, Set<() => void>>();
  private readonly shapeListeners = new Set<() => void>();
  private shape = 0;
  private readonly listeners = new Set<() => void>();
  private edition = 0;
  private holds: (row: string, column: string) => CellHold | undefined = () => undefined;
  /** Length of the longest value that each column has held. */
  private readonly longest: number[];

  constructor(
    readonly columns: readonly GridColumn[],
    rows: readonly { spec: RowSpec; values: readonly string[] }[],
  ) {
    this.columnIndexByKey = new Map(columns.map((column, index) => [column.key, index]));
    this.rows = rows.map(({ spec, values }) => this.newRow(spec, values));
    for (const row of this.rows) this.rowByKey.set(row.spec.key, row);
    this.longest = columns.map((_, index) =>
      Math.max(0, ...this.rows.map((row) => row.values[index]?.length ?? 0)),
    );
  }

  get rowCount(): number {
    return this.rows.length;
  }

  rowAt(index: number): RowSpec | undefined {
    return this.rows[index]?.spec;
  }

  rowSpec(key: string): RowSpec | undefined {
    return this.rowByKey.get(key)?.spec;
  }

  /** -1 when the row is gone. */
  rowIndex(key: string): number {
    this.indexByKey ??= new Map(this.rows.map((row, index) => [row.spec.key, index]));
    return this.indexByKey.get(key) ?? -1;
  }

  /** -1 when there is no such column. */
  columnIndex(key: string): number {
    return this.columnIndexByKey.get(key) ?? -1;
  }

  valueAt(row: number, column: number): string {
    return this.rows[row]?.values[column] ?? '';
  }

  value(row: string, column: string): string {
    return this.rowByKey.get(row)?.values[this.columnIndex(column)] ?? '';
  }

  valuesOf(row: string): readonly string[] {
    return this.rowByKey.get(row)?.values ?? [];
  }

  marksAt(row: number, column: number): number {
    return this.rows[row]?.marks[column] ?? 0;
  }

  /** A cell of a computed column, of a row that sums others up, or that comes from elsewhere, takes no entry. */
  isComputed(row: number, column: number): boolean {
    const target = this.columns[column];
    if (target === undefined) return false;
    const locked = (this.marksAt(row, column) & MARK.LOCKED) !== 0;
    return locked || target.computed || (this.rows[row]?.spec.computed?.has(target.key) ?? false);
  }

  /** Says who has which cells; every row is drawn again. */
  setHolds(holds: (row: string, column: string) => CellHold | undefined): void {
    this.holds = holds;
    this.announce(this.rows);
  }

  holdAt(row: number, column: number): CellHold | undefined {
    const spec = this.rows[row]?.spec;
    const target = this.columns[column];
    return spec && target ? this.holds(spec.key, target.key) : undefined;
  }

  /** False for computed cells and for those of somebody else. */
  takesEntry(row: number, column: number): boolean {
    return !this.isComputed(row, column) && !this.holdAt(row, column)?.shut;
  }

  /** So that a column is wide enough for its figures: a figure that is cut off reads as another one. */
  longestIn(column: number): number {
    return this.longest[column] ?? 0;
  }

  /** Writes values; unknown cells are passed over. Rows touched are announced once. */
  write(changes: readonly CellChange[], mark?: Mark): void {
    const touched = new Set<Row>();
    let widened = false;
    for (const change of changes) {
      const row = this.rowByKey.get(change.row);
      const column = this.columnIndex(change.column);
      if (!row || column < 0) continue;
      row.values[column] = change.value;
      if (change.value.length > this.longestIn(column)) {
        this.longest[column] = change.value.length;
        widened = true;
      }
      if (mark) row.marks[column] = (row.marks[column] ?? 0) | MARK[mark];
      touched.add(row);
    }
    this.announce(touched);
    if (widened) this.reshape();
  }

  /** Sets one mark on exactly these cells and takes it off all others. */
  setMarks(mark: Mark, cells: Iterable<CellRef>): void {
    const wanted = new Map<Row, Set<number>>();
    for (const cell of cells) {
      const row = this.rowByKey.get(cell.row);
      const column = this.columnIndex(cell.column);
      if (!row || column < 0) continue;
      const columns = wanted.get(row) ?? new Set<number>();
      wanted.set(row, columns.add(column));
    }
    const bit = MARK[mark];
    const touched = new Set<Row>();
    for (const row of this.rows) {
      const columns = wanted.get(row);
      for (let index = 0; index < row.marks.length; index++) {
        const before = row.marks[index] ?? 0;
        const after = columns?.has(index) ? before | bit : before & ~bit;
        if (after === before) continue;
        row.marks[index] = after;
        touched.add(row);
      }
    }
    this.announce(touched);
  }

  /** Puts a mark on, or takes it off, some cells. */
  toggleMarks(mark: Mark, cells: Iterable<CellRef>, on: boolean): void {
    const bit = MARK[mark];
    const touched = new Set<Row>();
    for (const cell of cells) {
      const row = this.rowByKey.get(cell.row);
      const column = this.columnIndex(cell.column);
      if (!row || column < 0) continue;
      const before = row.marks[column] ?? 0;
      const after = on ? before | bit : before & ~bit;
      if (after === before) continue;
      row.marks[column] = after;
      touched.add(row);
    }
    this.announce(touched);
  }

  insertRow(change: RowChange): void {
    const row = this.newRow(change.row, change.values);
    this.rows.splice(change.index, 0, row);
    this.rowByKey.set(change.row.key, row);
    this.reshape();
  }

  /** Takes a row out and returns it with its values; undefined when it is not there. */
  removeRow(key: string): RowChange | undefined {
    const index = this.rowIndex(key);
    const row = this.rows[index];
    if (!row) return undefined;
    this.rows.splice(index, 1);
    this.rowByKey.delete(key);
    this.reshape();
    return { index, row: row.spec, values: [...row.values] };
  }

  subscribeRow(key: string, listener: () => void): () => void {
    const listeners = this.rowListeners.get(key) ?? new Set();
    this.rowListeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.rowListeners.delete(key);
    };
  }

  rowVersion(key: string): number {
    return this.rowByKey.get(key)?.version ?? -1;
  }

  readonly subscribeShape = (listener: () => void): (() => void) => {
    this.shapeListeners.add(listener);
    return () => this.shapeListeners.delete(listener);
  };

  readonly shapeVersion = (): number => this.shape;

  /** Follows every change of any row, for those who read the sheet as a whole. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly version = (): number => this.edition;

  private changed(): void {
    this.edition += 1;
    for (const listener of [...this.listeners]) listener();
  }

  private newRow(spec: RowSpec, values: readonly string[]): Row {
    const cells = this.columns.map((_, index) => values[index] ?? '');
    return { spec, values: cells, marks: new Uint8Array(this.columns.length), version: 0 };
  }

  private reshape(): void {
    this.indexByKey = undefined;
    this.shape += 1;
    for (const listener of [...this.shapeListeners]) listener();
    this.changed();
  }

  private announce(rows: Iterable<Row>): void {
    for (const row of rows) {
      row.version += 1;
      for (const listener of [...(this.rowListeners.get(row.spec.key) ?? [])]) listener();
    }
    this.changed();
  }
}
