import type { CaseFilter, CaseState, CaseworkCountsQuery } from '../gql/graphql';

/** A saved view of the list. */
export interface View {
  key: 'cho-toi' | 'ban-thao' | 'cho-duyet' | 'chinh-thuc' | 'qua-han' | 'da-khoa' | 'tat-ca';
  states?: readonly CaseState[];
  waiting?: true;
  overdue?: true;
}

export const views: readonly View[] = [
  { key: 'cho-toi', waiting: true },
  { key: 'ban-thao', states: ['NOTICE', 'DRAFT', 'RETURNED'] },
  {
    key: 'cho-duyet',
    states: ['SUBMITTED', 'AMENDMENT_SUBMITTED', 'END_SUBMITTED', 'REOPEN_REQUESTED'],
  },
  {
    key: 'chinh-thuc',
    states: [
      'OFFICIAL',
      'AMENDING',
      'AMENDMENT_SUBMITTED',
      'AMENDMENT_RETURNED',
      'TRANSFERRING',
      'END_SUBMITTED',
    ],
  },
  { key: 'qua-han', overdue: true },
  { key: 'da-khoa', states: ['LOCKED', 'REOPEN_REQUESTED'] },
  { key: 'tat-ca' },
];

/** Anything else that the address asks for is looked at elsewhere. */
export const viewOf = (key: string | undefined): View =>
  views.find((view) => view.key === key) ?? { key: 'cho-toi', waiting: true };

export function filterOf(view: View): CaseFilter {
  return {
    states: view.states ? [...view.states] : null,
    waiting: view.waiting ?? null,
    overdue: view.overdue ?? null,
  };
}

/** How many records stand in a view; undefined until it is known. */
export function countOf(
  view: View,
  counts: CaseworkCountsQuery['caseCounts'] | undefined,
  waiting: number | undefined,
): number | undefined {
  if (view.waiting) return waiting;
  if (!counts) return undefined;
  const own = view.states ? counts.filter(({ state }) => view.states?.includes(state)) : counts;
  return own.reduce((sum, each) => sum + (view.overdue ? each.overdue : each.count), 0);
}
