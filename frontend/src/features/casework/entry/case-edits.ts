import type { Unsent } from '@/shared/drafts/draft-saver';
import { type Field, type SectionName, sectionNames, sectionOf, sections } from '../fields';
import type { CaseHeadFragment } from '../gql/graphql';
import { type Content, type LineValue, missingIn, sameValue, type Value, type Values } from '../values';

/** A field that two people changed; what was typed here stands until the other is chosen. */
export interface Collision {
  section: SectionName;
  field: Field;
  theirs: Value;
}

export interface Batch {
  names: readonly SectionName[];
  content: Content;
}

/** Sections in which something differs for the server. */
export function changedSections(before: Content, after: Content): SectionName[] {
  return sectionNames.filter((name) => {
    const values = after[name];
    return (
      values &&
      sectionOf(name).fields.some((field) => !sameValue(field, before[name]?.[field.key], values[field.key]))
    );
  });
}

/** Lines begun here that the server has never seen: taking over its list must not lose them. */
function withBegun(field: Field, mine: Value | undefined, theirs: Value | undefined): Value {
  if (field.kind !== 'lines') return theirs ?? null;
  const begun = ((mine ?? []) as readonly LineValue[]).filter((line) => missingIn(field, line).length > 0);
  return [...((theirs ?? []) as readonly LineValue[]), ...begun];
}

/** Puts what others saved under what was typed here: nothing typed is lost, what collides is named. */
export function merge(
  base: Content,
  mine: Content,
  theirs: Content,
): { content: Content; collisions: Collision[] } {
  const collisions: Collision[] = [];
  const content: Partial<Record<SectionName, Values>> = {};
  for (const { name, fields } of sections) {
    const [old, own, other] = [base[name], mine[name], theirs[name]];
    if (!other) continue;
    if (!own) {
      content[name] = other;
      continue;
    }
    const merged: Record<string, Value> = {};
    for (const field of fields) {
      const [was, typed, given] = [old?.[field.key], own[field.key], other[field.key]];
      if (sameValue(field, typed, was)) merged[field.key] = withBegun(field, typed, given);
      else {
        merged[field.key] = typed ?? null;
        if (!sameValue(field, given, was) && !sameValue(field, given, typed)) {
          collisions.push({ section: name, field, theirs: given ?? null });
        }
      }
    }
    content[name] = merged;
  }
  return { content, collisions };
}

/** What stands in the form against what the server has. */
export class CaseEdits implements Unsent<Batch, CaseHeadFragment, CaseHeadFragment> {
  private sending: Batch | null = null;

  constructor(
    private base: Content,
    private now: Content = base,
  ) {}

  get content(): Content {
    return this.now;
  }

  get waiting(): SectionName[] {
    return changedSections(this.base, this.now);
  }

  get hasWaiting(): boolean {
    return this.waiting.length > 0;
  }

  get isClean(): boolean {
    return !this.sending && !this.hasWaiting;
  }

  type(section: SectionName, key: string, value: Value): void {
    this.now = { ...this.now, [section]: { ...this.now[section], [key]: value } };
  }

  snapshot(): Batch {
    return { names: this.waiting, content: this.now };
  }

  take(): Batch {
    this.sending = this.snapshot();
    return this.sending;
  }

  settle(head: CaseHeadFragment): CaseHeadFragment {
    const sent = this.sending;
    this.sending = null;
    if (sent) {
      const taken = sent.names.map((name) => [name, sent.content[name]] as const);
      this.base = { ...this.base, ...Object.fromEntries(taken) };
    }
    return head;
  }

  fail(): void {
    this.sending = null;
  }

  /** The server has moved on by the hand of others. */
  rebase(theirs: Content): Collision[] {
    const { content, collisions } = merge(this.base, this.now, theirs);
    this.base = theirs;
    this.now = content;
    return collisions;
  }
}
