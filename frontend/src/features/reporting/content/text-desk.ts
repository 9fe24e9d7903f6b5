import { type Client, CombinedError } from 'urql';
import { DraftSaver } from '@/shared/drafts/draft-saver';
import { toAppError } from '@/shared/graphql/errors';
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
import type { DraftFieldsFragment } from '../gql/graphql';
import { DraftFields } from '../obligation/obligation.graphql';
import { SaveSections } from './content.graphql';

export interface TextSource {
  client: Client;
  obligationId: string;
  draft: DraftFieldsFragment | null;
  /** Keys of the headings in order. */
  keys: readonly string[];
  /** Texts that the headings begin with, until there is a draft. */
  initial: Readonly<Record<string, string>>;
  /** Under which key this machine keeps the texts. */
  localKey: string;
  local: LocalDraft | undefined;
  /** The server answered with its draft: the sheet follows it, too. */
  onSaved: (draft: DraftFieldsFragment) => void;
}

/** The row under which sections are edits like cells: one way to merge, keep and send for both. */
const row = 'text';

/** A text as the server keeps it: NFC, no spaces at the ends of lines, no empty lines around it. */
export function cleanText(text: string): string {
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n').split('\n');
  return lines
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** The opened text of one draft: what stands under each heading, what is unsent and on its way. Outlives renders. */
export class TextDesk {
  readonly edits: DraftEdits;
  readonly saver: CellSaver;
  /** What stands under each heading, by key. */
  readonly texts: Store<Readonly<Record<string, string>>>;
  readonly refusals = new Store<readonly { key: string; message: string }[]>([]);
  /** Sections taken up from an earlier sitting, and when they were kept. */
  readonly restored: { count: number; keptAt: string } | undefined;
  /** As typed and sent: the server's cleaned copy of it must not move the cursor. */
  private readonly typed = new Map<string, string>();

  constructor(private readonly source: TextSource) {
    const texts = this.textsOf(source.draft);
    this.texts = new Store(texts);
    this.edits = new DraftEdits(this.block(texts), source.draft?.revision ?? 0);
    this.saver = new DraftSaver({
      edits: this.edits,
      send: (batch) => this.send(batch),
      keep: (snapshot) => keepLocalDraft(source.localKey, snapshot),
      onIncoming: (incoming) => this.show(incoming),
    });
    this.restored = this.restore(source.local);
  }

  write(key: string, text: string): void {
    this.texts.set({ ...this.texts.get(), [key]: text });
    this.refusals.set(this.refusals.get().filter((refusal) => refusal.key !== key));
    this.edits.type([{ row, column: key, value: text }]);
    this.saver.changed();
  }

  /** The page or the sheet got the draft anew: texts of others come in. */
  follow(draft: DraftFieldsFragment): void {
    this.show(this.edits.receive(this.block(this.textsOf(draft)), draft.revision));
  }

  resolve(key: string, choice: 'mine' | 'theirs'): void {
    const value = this.edits.resolve({ row, column: key }, choice);
    this.show({ cells: [{ row, column: key, value }], conflicts: [] });
    this.saver.changed();
  }

  private textsOf(draft: DraftFieldsFragment | null): Record<string, string> {
    if (!draft) return { ...this.source.initial };
    return Object.fromEntries(
      draft.sections.map(({ key, text }) => {
        const typed = this.typed.get(key);
        return [key, typed !== undefined && cleanText(typed) === text ? typed : text];
      }),
    );
  }

  private block(texts: Readonly<Record<string, string>>) {
    const { keys } = this.source;
    return { rows: [row], columns: [...keys], values: [keys.map((key) => texts[key] ?? '')] };
  }

  private restore(local: LocalDraft | undefined) {
    if (!local) return undefined;
    const incoming = this.edits.restore(local);
    this.show(incoming);
    if (!this.edits.isClean) this.saver.changed();
    return incoming.cells.length > 0 ? { count: incoming.cells.length, keptAt: local.keptAt } : undefined;
  }

  private show({ cells }: Incoming): void {
    if (cells.length === 0) return;
    this.texts.set({
      ...this.texts.get(),
      ...Object.fromEntries(cells.map(({ column, value }) => [column, value])),
    });
  }

  private async send({ edits }: Batch): Promise<SaveOutcome> {
    for (const { column, value } of edits) this.typed.set(column, value);
    const input = {
      obligationId: this.source.obligationId,
      edits: edits.map(({ column, value, base }) => ({ key: column, text: value, base })),
    };
    const result = await this.source.client.mutation(SaveSections, { input }, { quiet: true }).toPromise();
    if (result.error) throw toAppError(result.error);
    const saved = result.data?.saveSections;
    if (!saved) throw toAppError(new CombinedError({ networkError: new Error('no answer') }));
    const draft = read(DraftFields, saved.draft);
    const keyOf = (place: string) => place.replace(/^section:/, '');
    this.refusals.set(saved.refused.map(({ place, message }) => ({ key: keyOf(place), message })));
    this.source.onSaved(draft);
    return {
      revision: draft.revision,
      cells: this.block(this.textsOf(draft)),
      conflicts: saved.conflicts.map(({ key, ...conflict }) => ({ row, column: key, ...conflict })),
      refused: saved.refused.map(({ place }) => `${row}.${keyOf(place)}`),
    };
  }
}
