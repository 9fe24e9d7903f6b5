import type { Convention } from '../numbers';
import type { GridModel } from './grid-model';
import { boundsOf, exchange } from './layout';
import type { Claim } from './paste';
import { type PastedTotal, PastedTotals } from './pasted-totals';
import { cellsWith, isMissing, sameProblems } from './problem-order';
import { isDoubtful, plainCell, readCell, typedConvention } from './read-cell';
import { moveTo, type Selection, selectCell } from './selection';
import type { Editor, PasteResult, PendingQuestion } from './session-state';
import { Store } from './store';
import type {
  Bounds,
  CellChange,
  CellProblem,
  CellRef,
  EditBatch,
  GridColumn,
  Layout,
  Position,
  RowSpec,
} from './types';
import { UndoStack } from './undo';

/** What the form makes of the cells: values of computed ones, and what is wrong. */
export interface Computation {
  cells: { row: string; column: string; value: string }[];
  /** Absent when the problems are as they were. */
  problems?: CellProblem[];
}

/** The form behind the sheet. */
export interface SheetEngine {
  /** Takes all cells anew: after loading, and after rows came or went. */
  load(model: GridModel): Computation;
  /** Takes the edited cells and computes only what depends on them. */
  update(changes: readonly CellChange[]): Computation;
}

export interface SessionOptions {
  model: GridModel;
  layout?: Layout;
  readOnly?: boolean;
  /** Limits of a form whose rows are added by the person. */
  growing?: { min: number; max: number };
  engine?: SheetEngine;
  /** A step of the person's work, undo and redo included; computed cells are not in it. */
  onEdit?: (batch: EditBatch) => void;
}

const READY: Editor = { mode: 'READY', text: '' };
const NO_CHANGES = { changes: [], inserted: [], removed: [] };

/** The state of one open sheet, outside React; components follow its stores. */
export class GridSession {
  readonly model: GridModel;
  readonly layout: Store<Layout>;
  readonly selection = new Store<Selection>(selectCell(0, 0));
  readonly editor = new Store<Editor>(READY);
  readonly problems = new Store<readonly CellProblem[]>([]);
  /** Whether cells still to be filled stand among the problems: an empty form is not a wrong one. */
  readonly missingShown = new Store(false);
  readonly question = new Store<PendingQuestion | undefined>(undefined);
  readonly pasteResult = new Store<PasteResult | undefined>(undefined);
  readonly readOnly: boolean;
  readonly growing: { min: number; max: number } | undefined;
  /** The convention the person chose; asked once for each open sheet's typed figures. */
  typedAs: Convention | undefined;
  private readonly history = new UndoStack();
  private readonly claims = new PastedTotals();
  private formProblems: readonly CellProblem[] = [];
  private readonly options: SessionOptions;

  constructor(options: SessionOptions) {
    this.options = options;
    this.model = options.model;
    this.layout = new Store<Layout>(options.layout ?? 'HORIZONTAL');
    this.readOnly = options.readOnly ?? false;
    this.growing = options.growing;
    if (options.engine) this.take(options.engine.load(this.model));
  }

  get bounds(): Bounds {
    return boundsOf(this.model, this.layout.get());
  }

  /** The model's row and column under the active cell. */
  get activeCell(): Position {
    return exchange(this.selection.get().active, this.layout.get());
  }

  get activeColumn(): GridColumn | undefined {
    return this.model.columns[this.activeCell.column];
  }

  get activeRow(): RowSpec | undefined {
    return this.model.rowAt(this.activeCell.row);
  }

  /** False for computed cells, those of somebody else, and in a sheet that is only viewed. */
  get canEditActive(): boolean {
    const { row, column } = this.activeCell;
    return !this.readOnly && this.activeRow !== undefined && this.model.takesEntry(row, column);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  setLayout(layout: Layout): void {
    if (layout === this.layout.get() || !this.commit()) return;
    const { active } = this.selection.get();
    this.layout.set(layout);
    this.selection.set(selectCell(active.column, active.row));
  }

  /** Selects a place on the screen, after taking what is being typed; false when that is refused. */
  select(place: Position, extend = false): boolean {
    if (!this.commit()) return false;
    this.selection.set(moveTo(this.selection.get(), place, this.bounds, extend));
    return true;
  }

  /** Goes to a cell of the form, e.g. from the list of problems. */
  goTo(cell: { row?: string | undefined; column?: string | undefined }): boolean {
    const row = cell.row === undefined ? this.activeCell.row : this.model.rowIndex(cell.row);
    const column = cell.column === undefined ? 0 : this.model.columnIndex(cell.column);
    if (row < 0 || column < 0) return false;
    return this.select(exchange({ row, column }, this.layout.get()));
  }

  /** Text typed into the input; the first letter replaces the cell's value. */
  type(text: string): void {
    if (!this.canEditActive) return;
    const { mode } = this.editor.get();
    this.editor.set({ mode: mode === 'READY' ? 'REPLACE' : mode, text });
  }

  /** F2 or double click: edit the value that is there. */
  edit(): void {
    if (!this.canEditActive || !this.activeColumn) return;
    const { mode, text } = this.editor.get();
    if (mode === 'READY')
      this.editor.set({ mode: 'EDIT', text: plainCell(this.activeValue, this.activeColumn) });
    else this.editor.set({ mode: mode === 'EDIT' ? 'REPLACE' : 'EDIT', text });
  }

  cancel(): void {
    this.editor.set(READY);
  }

  get activeValue(): string {
    const { row, column } = this.activeCell;
    return this.model.valueAt(row, column);
  }

  /** Takes what is being typed; false when it cannot be taken and the editor stays open. */
  commit(): boolean {
    const { mode, text } = this.editor.get();
    const column = this.activeColumn;
    if (mode === 'READY' || !column) return true;
    if (text === plainCell(this.activeValue, column)) {
      this.cancel();
      return true;
    }
    if (isDoubtful(text, column) && !this.typedAs) {
      this.askTyped(text, column);
      return false;
    }
    return this.commitAs(text, isDoubtful(text, column) ? (this.typedAs ?? 'VI') : typedConvention(text));
  }

  /** Takes a typed text under one convention. */
  commitAs(text: string, convention: Convention): boolean {
    const column = this.activeColumn;
    const row = this.activeRow;
    if (!column || !row) return true;
    const reading = readCell(text, column, convention);
    if ('refused' in reading) {
      this.editor.set({ ...this.editor.get(), text, refused: reading.refused });
      return false;
    }
    const previous = this.activeValue;
    this.cancel();
    if (reading.value !== previous)
      this.change([{ row: row.key, column: column.key, value: reading.value, previous }]);
    return true;
  }

  private askTyped(text: string, column: GridColumn): void {
    const vi = readCell(text, column, 'VI');
    const us = readCell(text, column, 'US');
    if (!('value' in vi) || !('value' in us)) return;
    this.question.set({
      kind: 'AMBIGUOUS',
      sample: text,
      vi: vi.value,
      us: us.value,
      place: { kind: 'TYPED', text },
    });
  }

  /** Writes cells as one step that can be undone; cells that take no entry are passed over. */
  change(changes: readonly CellChange[]): void {
    const entered = changes.filter(({ row, column }) =>
      this.model.takesEntry(this.model.rowIndex(row), this.model.columnIndex(column)),
    );
    if (entered.length > 0) this.perform({ ...NO_CHANGES, changes: [...entered] });
  }

  /** Does one step, remembers it for undo and reports it. */
  perform(batch: EditBatch): void {
    if (this.readOnly) return;
    this.history.push(batch);
    this.apply(batch);
  }

  undo(): void {
    this.replay(this.history.undo());
  }

  redo(): void {
    this.replay(this.history.redo());
  }

  private replay(batch: EditBatch | undefined): void {
    this.cancel();
    if (!batch) return;
    this.apply(batch);
    const first =
      batch.changes[0] ?? (batch.inserted[0] && { row: batch.inserted[0].row.key, column: undefined });
    if (first) this.goTo(first);
  }

  private apply(batch: EditBatch): void {
    for (const inserted of batch.inserted) this.model.insertRow(inserted);
    this.model.write(batch.changes, 'UNSAVED');
    for (const removed of batch.removed) this.model.removeRow(removed.row.key);
    const reshaped = batch.inserted.length + batch.removed.length > 0;
    const { engine } = this.options;
    if (engine) this.take(reshaped ? engine.load(this.model) : engine.update(batch.changes));
    if (reshaped) this.keepInside();
    this.options.onEdit?.(batch);
  }

  /** Takes cells that came from elsewhere (another person, the server): no undo, not unsaved. */
  receive(
    cells: readonly { row: string; column: string; value: string }[],
    conflicts: readonly CellRef[] = [],
  ): void {
    const changes = cells.map((cell) => ({ ...cell, previous: this.model.value(cell.row, cell.column) }));
    this.model.write(changes);
    this.model.toggleMarks('UNSAVED', cells, false);
    this.model.toggleMarks('CONFLICT', conflicts, true);
    if (this.options.engine) this.take(this.options.engine.update(changes));
  }

  /** The server has these cells as they stand; all of them when none are named. */
  markSaved(cells?: readonly CellRef[]): void {
    if (cells) this.model.toggleMarks('UNSAVED', cells, false);
    else this.model.setMarks('UNSAVED', []);
  }

  /** Pasted totals for computed cells: each stays an error until it agrees or is dropped. */
  claim(claims: readonly Claim[]): PastedTotal[] {
    this.claims.add(claims);
    this.refreshProblems();
    return this.claims.disagreeing(this.model);
  }

  /** Drops one pasted total, or all of them. */
  dropClaims(cell?: CellRef): void {
    this.claims.drop(cell);
    this.refreshProblems();
  }

  /** What the form worked out: from this sheet's cells, or from those of another of its tables. */
  take({ cells, problems }: Computation): void {
    const computed = cells
      .map((cell) => ({ ...cell, previous: this.model.value(cell.row, cell.column) }))
      .filter(({ value, previous }) => value !== previous);
    if (computed.length > 0) this.model.write(computed);
    const changed = problems !== undefined && !sameProblems(problems, this.formProblems);
    if (changed) this.formProblems = problems;
    if (changed || (computed.length > 0 && this.claims.size > 0)) this.refreshProblems();
  }

  private refreshProblems(): void {
    const problems = [...this.claims.problems(this.model), ...this.formProblems];
    this.problems.set(problems);
    this.markProblems();
  }

  /** Shows or hides what is still to be filled. */
  showMissing(shown: boolean): void {
    this.missingShown.set(shown);
    this.markProblems();
  }

  /** The problems that the sheet marks and lists. */
  shownProblems(): readonly CellProblem[] {
    const all = this.problems.get();
    return this.missingShown.get() ? all : all.filter((problem) => !isMissing(problem));
  }

  private markProblems(): void {
    const shown = this.shownProblems();
    for (const severity of ['ERROR', 'WARNING'] as const) {
      this.model.setMarks(severity, cellsWith(shown, severity));
    }
  }

  private keepInside(): void {
    const { active } = this.selection.get();
    this.selection.set(moveTo(selectCell(0, 0), active, this.bounds, false));
  }
}
