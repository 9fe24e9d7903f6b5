import type { Cache } from '@urql/exchange-graphcache';
import type { LiveEvent } from './event-stream';

export { readEvents } from './event-stream';

interface Reach {
  /** GraphQL type of the thing that changed; null when it stands in the store only inside the fields that hold it. */
  type: string | null;
  /** Root fields whose answer may now hold other rows or sums. */
  fields: readonly string[];
}

const lists = ['inbox', 'obligations', 'onTime', 'register', 'roundProgress', 'roundTable'] as const;
const together = ['consolidation', 'consolidationTable'] as const;

/** What an event of each kind makes stale. A kind that is not named here touches only its own entity. */
export const reachByKind: Readonly<Record<string, Reach>> = {
  obligation: { type: 'Obligation', fields: [...lists, ...together] },
  draft: { type: 'Obligation', fields: ['inbox', ...together] },
  submission: { type: 'Submission', fields: lists },
  comment: { type: 'Obligation', fields: ['inbox'] },
  case: { type: 'CaseRecord', fields: ['inbox', 'caseRecords', 'caseCounts', 'casePairs'] },
  caseImport: { type: 'CaseImport', fields: ['caseImportRows'] },
  round: { type: 'Round', fields: ['rounds', ...lists] },
  regime: { type: 'Regime', fields: ['regimes'] },
  form: { type: 'FormVersion', fields: ['forms'] },
  facts: { type: 'Fact', fields: ['aggregate', 'figurePeriods', 'pedigree'] },
  account: { type: 'ManagedAccount', fields: ['accounts'] },
  unit: { type: 'Unit', fields: ['units'] },
  duty: { type: 'Duty', fields: ['duties'] },
  calendar: { type: null, fields: ['calendar'] },
  feedback: { type: 'Feedback', fields: ['feedbacks'] },
  accountRequest: { type: 'AccountRequest', fields: ['accountRequests', 'accountRequestFigures'] },
  notice: { type: 'Notice', fields: ['notices'] },
  reorganisation: {
    type: 'Reorganisation',
    fields: ['reorganisations', 'reorganisationItems', 'reorganisationLines', 'units', 'duties', 'accounts'],
  },
  outage: { type: 'Outage', fields: ['outages'] },
};

const typeOf = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** Marks as stale what the event touches; queries on screen that used it are asked again, the rest when next opened. */
export function invalidate(cache: Cache, event: LiveEvent): void {
  const everything = event.kind === '*';
  const reach = reachByKind[event.kind] ?? { type: typeOf(event.kind), fields: [] };
  if (event.id && reach.type) cache.invalidate({ __typename: reach.type, id: event.id });
  for (const field of cache.inspectFields('Query')) {
    if (everything || reach.fields.includes(field.fieldName)) {
      cache.invalidate('Query', field.fieldName, field.arguments ?? undefined);
    }
  }
}
