import { type Client, CombinedError } from 'urql';
import { DraftSaver } from '@/shared/drafts/draft-saver';
import type { ClientForm } from '@/shared/forms';
import { toAppError } from '@/shared/graphql/errors';
import { type CellBlock, type CellProblem, type EditBatch, problemKey, rowsNamed } from '@/shared/grid';
import { FormSheets } from '@/shared/grid/form-sheets';
import { Store } from '@/shared/grid/store';
import {
  type Batch,
  type CellSaver,
  DraftEdits,
  type Incoming,
  type SaveOutcome,
} from '../drafts/draft-edits';
import { keepLocalDraft, type LocalDraft } from '../drafts/local-drafts';
import { read } from '../gql';
import type { DraftFieldsFragment, ReportingPeriodContextQuery } from '../gql/graphql';
import { placeText, reasonsByKey, typedCells } from './entry-cells';
import { SaveCells } from './mutations.graphql';
import { DraftFields } from './obligation.graphql';

export type PeriodContext = ReportingPeriodContextQuery['periodContext'];

interface Refusal {
  place: string;
  message: string;
}

export interface DeskSource {
  client: Client;
  obligationId: string;
  form: ClientForm;
  draft: DraftFieldsFragment | null;
  periods: PeriodContext;
  /** Under which key this machine keeps the draft. */
  localKey: string;
  local: LocalDraft | undefined;
  /** The server answered with its draft: the text follows it, too. */
  onSaved?: (draft: DraftFieldsFragment) => void;
}

const noDraft: Pick<DraftFieldsFragment, 'revision' | 'cells'> = {
  revision: 0,
  cells: { rows: [], columns: [], values: [] },
};

/** One opened draft: the sheets of its form, their unsent edits and their way to the server. Outlives renders and refetches. */
export class EntryDesk {
  readonly edits: DraftEdits;
  readonly sheets: FormSheets;
  readonly saver: CellSaver;
  /** Written reasons for warnings, by `problemKey`. */
  readonly reasons: Store<Record<string, string>>;
  readonly refusals = new Store<readonly Refusal[]>([]);
  /** Cells taken up from an earlier sitting, and when they were kept. */
  readonly restored: { count: number; keptAt: string } | undefined;

  /** What other periods say for cells: a different figure is a warning. */
  private proposed: DraftFieldsFragment['proposed'] = [];

  constructor(private readonly source: DeskSource) {
    const draft = source.draft ?? noDraft;
    this.proposed = source.draft?.proposed ?? [];
    this.edits = new DraftEdits(draft.cells, draft.revision);
    this.reasons = new Store(reasonsByKey(source.draft?.warningReasons ?? []));
    this.sheets = new FormSheets({
      form: source.form,
      cells: draft.cells,
      periods: {
        PREV: source.periods?.previous ?? null,
        LAST_YEAR: source.periods?.samePeriodLastYear ?? null,
        YTD: source.periods?.yearToDate ?? null,
        PLAN: source.periods?.plan ?? null,
      },
      proposed: () => this.proposed,
      onEdit: (batch) => this.typed(batch),
    });
    this.saver = new DraftSaver({
      edits: this.edits,
      send: (batch) => this.send(batch),
      keep: (snapshot) => keepLocalDraft(source.localKey, snapshot),
      onIncoming: (incoming) => this.show(incoming),
    });
    this.restored = this.restore(source.local);
  }

  private typed(batch: EditBatch): void {
    const cells = typedCells(batch, this.sheets.columns);
    const places = new Set(cells.map(({ row, column }) => `${row}.${column}`));
    this.refusals.set(this.refusals.get().filter(({ place }) => !places.has(place)));
    this.edits.type(cells);
    this.saver.changed();
  }

  giveReason(problem: CellProblem, reason: string): void {
    this.reasons.set({ ...this.reasons.get(), [problemKey(problem)]: reason });
    this.edits.giveReason({
      code: problem.code,
      place: placeText(problem),
      check: problem.check ?? '',
      reason,
    });
    this.saver.changed();
  }

  /** The page fetched the draft anew: cells of others come in. */
  follow(draft: DraftFieldsFragment): void {
    this.proposed = draft.proposed;
    this.show(this.edits.receive(draft.cells as CellBlock, draft.revision));
  }

  /** Ends a collision with one of the two values. */
  resolve(cell: { row: string; column: string }, choice: 'mine' | 'theirs'): void {
    const value = this.edits.resolve(cell, choice);
    this.show({ cells: [{ ...cell, value }], conflicts: [] });
    this.saver.changed();
  }

  private restore(local: LocalDraft | undefined) {
    if (!local) return undefined;
    const incoming = this.edits.restore(local);
    this.reasons.set({ ...this.reasons.get(), ...reasonsByKey(local.reasons) });
    this.show(incoming);
    if (!this.edits.isClean) this.saver.changed();
    return incoming.cells.length > 0 ? { count: incoming.cells.length, keptAt: local.keptAt } : undefined;
  }

  private show({ cells, conflicts }: Incoming): void {
    const { growing, model } = this.sheets.shown.session;
    const named = cells.map((cell) => cell.row);
    if (growing) for (const row of rowsNamed(model, named)) model.insertRow(row);
    if (cells.length + conflicts.length > 0) this.sheets.receive(cells, conflicts);
    this.sheets.setMarks('UNSAVED', this.edits.unsentCells);
    this.sheets.setMarks('CONFLICT', this.edits.conflicts);
  }

  private async send({ edits, reasons }: Batch): Promise<SaveOutcome> {
    const input = {
      obligationId: this.source.obligationId,
      edits: edits.map(({ row, column, value, base }) => ({
        row,
        column,
        value: value || null,
        base: base || null,
      })),
      warningReasons: reasons,
    };
    const result = await this.source.client.mutation(SaveCells, { input }, { quiet: true }).toPromise();
    if (result.error) throw toAppError(result.error);
    const saved = result.data?.saveCells;
    if (!saved) throw toAppError(new CombinedError({ networkError: new Error('no answer') }));
    const draft = read(DraftFields, saved.draft);
    const { revision, cells } = draft;
    this.source.onSaved?.(draft);
    this.refusals.set(saved.refused);
    return { revision, cells, conflicts: saved.conflicts, refused: saved.refused.map(({ place }) => place) };
  }
}
