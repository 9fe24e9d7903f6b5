import type { Client } from 'urql';
import { DraftSaver } from '@/shared/drafts/draft-saver';
import { toAppError } from '@/shared/graphql/errors';
import type { OperationSettings } from '@/shared/graphql/exchanges';
import { Store } from '@/shared/grid/store';
import { CaseContent, CaseContentQuery, CaseHead, CaseHeadQuery, SaveCase } from '../casework.graphql';
import type { SectionName } from '../fields';
import { read } from '../gql';
import type { CaseHeadFragment } from '../gql/graphql';
import { type Content, contentOf, toInput, type Value } from '../values';
import { type Batch, CaseEdits, type Collision } from './case-edits';

interface DeskSource {
  client: Client;
  head: CaseHeadFragment;
  content: Content;
  /** Day from which the 5 days of a change count; null outside an amendment. */
  effectiveOn: string | null;
}

/** One record that is being entered: what stands in the form, what is unsent, and its way to the server. Outlives renders. */
export class CaseDesk {
  readonly edits: CaseEdits;
  readonly content: Store<Content>;
  /** The record as the last answer told it; its version and revision go with the next save. */
  readonly head: Store<CaseHeadFragment>;
  readonly collisions = new Store<readonly Collision[]>([]);
  // Nothing is kept on this machine: what is typed here names a person, and the disk of an office PC is not sealed.
  readonly saver: DraftSaver<Batch, CaseHeadFragment, CaseHeadFragment>;

  constructor(private readonly source: DeskSource) {
    this.edits = new CaseEdits(source.content);
    this.content = new Store(source.content);
    this.head = new Store(source.head);
    this.saver = new DraftSaver({
      edits: this.edits,
      send: (batch) => this.send(batch),
      onIncoming: (head) => this.head.set(head),
    });
  }

  set(section: SectionName, key: string, value: Value): void {
    this.edits.type(section, key, value);
    this.content.set(this.edits.content);
    this.saver.changed();
  }

  /** Takes over what others have saved and keeps what was typed here; then sends it again. */
  async reload(): Promise<void> {
    const { client } = this.source;
    const { id } = this.head.get();
    const fresh = { requestPolicy: 'network-only' } as const;
    const [head, content] = await Promise.all([
      client.query(CaseHeadQuery, { id }, fresh).toPromise(),
      client.query(CaseContentQuery, { id, official: true, pending: true }, fresh).toPromise(),
    ]);
    const failure = head.error ?? content.error;
    const record = head.data?.caseRecord;
    if (failure || !record) throw toAppError(failure ?? { networkError: new Error('no data') });
    const latest = content.data?.caseRecord;
    const version = latest?.pending ?? latest?.official;
    this.head.set(read(CaseHead, record));
    this.collisions.set(this.edits.rebase(contentOf(version ? read(CaseContent, version) : null)));
    this.content.set(this.edits.content);
    await this.saver.flush();
  }

  /** Gives up what was typed in a field for what the other has saved. */
  takeTheirs(collision: Collision): void {
    this.set(collision.section, collision.field.key, collision.theirs);
    this.keepMine(collision);
  }

  keepMine(collision: Collision): void {
    this.collisions.set(this.collisions.get().filter((each) => each !== collision));
  }

  private async send({ names, content }: Batch): Promise<CaseHeadFragment> {
    const { id, version, pending } = this.head.get();
    const settings: OperationSettings = { quiet: true };
    const input = {
      record: { id, version },
      revision: pending?.revision ?? 0,
      effectiveOn: pending ? null : this.source.effectiveOn,
      content: toInput(content, names),
    };
    const { data, error } = await this.source.client.mutation(SaveCase, { input }, settings).toPromise();
    if (error || !data?.saveCase) throw toAppError(error ?? { networkError: new Error('no data') });
    return read(CaseHead, data.saveCase);
  }
}
