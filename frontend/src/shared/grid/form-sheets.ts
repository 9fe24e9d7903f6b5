import { type ClientForm, type FormUpdate, tableForm, tableName, tableOfPlace } from '../forms';
import { placeName } from './cell-names';
import { computation, engineOf, layoutOf, modelOf, openSheet, type SheetSource } from './form-sheet-model';
import { differing } from './proposed';
import { type Computation, GridSession } from './session';
import { Store } from './store';
import type { CellChange, CellHold, CellProblem, CellRef, GridColumn, Mark } from './types';

/** One table of an open form. */
export interface TableSheet {
  /** Its place in the form, also where a part shows only some of the tables. */
  at: number;
  /** The table by itself. */
  form: ClientForm;
  session: GridSession;
}

type Place = { row?: string | undefined; column?: string | undefined };

/** An open form: a sheet for each of its tables over one set of formulas and checks. */
export class FormSheets {
  readonly several: boolean;
  readonly tables: readonly TableSheet[];
  /** The table that is looked at, by its place in the form. */
  readonly current: Store<number>;
  /** What is wrong in any of the tables. */
  readonly problems = new Store<readonly CellProblem[]>([]);
  private readonly tableOf: (place: Place) => number;

  constructor(source: SheetSource) {
    this.several = source.form.definition.tables !== undefined;
    this.tableOf = tableOfPlace(source.form);
    this.tables = source.form.definition.tables
      ? openTables(source)
      : [{ at: 0, form: source.form, session: openSheet(source) }];
    this.current = new Store(this.tables[0]?.at ?? 0);
    const gather = () => this.problems.set(this.tables.flatMap(({ session }) => session.problems.get()));
    for (const { session } of this.tables) session.problems.subscribe(gather);
    gather();
  }

  get shown(): TableSheet {
    return this.tables.find(({ at }) => at === this.current.get()) ?? (this.tables[0] as TableSheet);
  }

  get columns(): GridColumn[] {
    return this.tables.flatMap(({ session }) => session.model.columns);
  }

  /** The sheet that a cell stands in. */
  of(place: Place): GridSession {
    const table = this.tableOf(place);
    return (this.tables.find(({ at }) => at === table) ?? this.shown).session;
  }

  show(table: number): void {
    if (this.tables.some(({ at }) => at === table)) this.current.set(table);
  }

  /** The table before or after the one that is looked at. */
  beside(by: 1 | -1): number | undefined {
    return this.tables[this.tables.indexOf(this.shown) + by]?.at;
  }

  goTo(place: Place): boolean {
    if (this.several && (place.row || place.column)) this.show(this.tableOf(place));
    return this.of(place).goTo(place);
  }

  /** "Biểu 2, tổ 3, cột 8". */
  placeName(place: Place): string {
    const name = placeName(this.of(place), place);
    if (!this.several || (!place.row && !place.column)) return name;
    return `${tableName(this.tableOf(place))}, ${name}`;
  }

  value(row: string, column: string): string {
    const { model } = this.of({ row, column });
    return model.rowIndex(row) < 0 ? '' : model.value(row, column);
  }

  /** Rows of all tables, in order. */
  rows(): string[] {
    return this.tables.flatMap(({ session: { model } }) =>
      Array.from({ length: model.rowCount }, (_, index) => model.rowAt(index)?.key ?? ''),
    );
  }

  /** Moves with every edit of any table. */
  readonly version = (): number => this.tables.reduce((sum, { session }) => sum + session.model.version(), 0);

  readonly subscribe = (listener: () => void): (() => void) => {
    const left = this.tables.map(({ session }) => session.model.subscribe(listener));
    return () => {
      for (const leave of left) leave();
    };
  };

  setMarks(mark: Mark, cells: readonly CellRef[]): void {
    this.each(cells, (session, own) => session.model.setMarks(mark, own));
  }

  setHolds(hold: (row: string, column: string) => CellHold | undefined): void {
    for (const { session } of this.tables) session.model.setHolds(hold);
  }

  /** Takes cells that came from elsewhere. */
  receive(
    cells: readonly { row: string; column: string; value: string }[],
    conflicts: readonly CellRef[],
  ): void {
    this.each(cells, (session, own) => {
      const here = conflicts.filter((cell) => this.of(cell) === session);
      if (own.length + here.length > 0) session.receive(own, here);
    });
  }

  private each<T extends Place>(cells: readonly T[], visit: (session: GridSession, own: T[]) => void): void {
    for (const { session } of this.tables) {
      visit(
        session,
        cells.filter((cell) => this.of(cell) === session),
      );
    }
  }
}

/** Sheets of several tables: an edit of one is worked out over all and shared out among them. */
function openTables({ form, cells, periods = {}, proposed, ...options }: SheetSource): TableSheet[] {
  const tables = (form.definition.tables ?? [])
    .map((_, at) => ({ at, form: tableForm(form, at) }))
    .filter(({ form: { columns, definition } }) => columns.length > 0 && definition.rows.items?.length)
    .map((table) => ({ ...table, model: modelOf(table.form, cells) }));
  const engine = engineOf(form, periods);
  const tableOf = tableOfPlace(form);
  const modelAt = (place: Place) => tables.find(({ at }) => at === tableOf(place))?.model;
  const value = (row: string, column: string) => modelAt({ row, column })?.value(row, column) ?? '';
  const shared = (update: FormUpdate): Computation[] => {
    const { cells: found, problems } = computation(update);
    const all = proposed ? [...problems, ...differing(form, { value }, proposed(), problems)] : problems;
    return tables.map(({ at }, index) => ({
      cells: found.filter((cell) => tableOf(cell) === at),
      // What names no cell stands with the first table.
      problems: all.filter((each) => (each.row || each.column ? tableOf(each) === at : index === 0)),
    }));
  };
  const rows = tables.flatMap(({ form: { definition } }) =>
    (definition.rows.items ?? []).map(({ key }) => key),
  );
  const first = shared(engine.load(rows, value));
  const sheets: TableSheet[] = [];
  tables.forEach(({ at, form: own, model }, index) => {
    const update = (changes: readonly CellChange[]): Computation => {
      const shares = shared(engine.update(changes));
      sheets.forEach(({ session }, other) => {
        if (other !== index) session.take(shares[other] as Computation);
      });
      return shares[index] as Computation;
    };
    const session = new GridSession({
      layout: layoutOf(own),
      ...options,
      model,
      engine: { load: () => first[index] as Computation, update },
    });
    sheets.push({ at, form: own, session });
  });
  return sheets;
}
