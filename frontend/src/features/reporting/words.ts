import { formatWindow } from '@/shared/format';
import type { Status } from '@/shared/ui/status-badge';
import type { ObligationState, Timeliness } from './gql/graphql';

interface PeriodOfRound {
  periodLabel: string;
  periodFrom: string;
  periodTo: string;
}

const namesItsDays = /\d{1,2}\/\d{1,2}\/\d{4}/;

/** "Quý III/2026, 15/6–14/9"; an ad hoc period names its two days itself. */
export function periodWords({ periodLabel, periodFrom, periodTo }: PeriodOfRound): string {
  return namesItsDays.test(periodLabel)
    ? periodLabel
    : `${periodLabel}, ${formatWindow(periodFrom, periodTo)}`;
}

export const states: readonly ObligationState[] = [
  'ASSIGNED',
  'DRAFTING',
  'AWAITING_SIGNATURE',
  'SIGNED',
  'SUBMITTED',
  'RETURNED',
  'APPROVED',
  'CORRECTION_REQUESTED',
  'CORRECTING',
  'TRANSFERRED',
];

export const timelinesses: readonly Timeliness[] = ['NOT_DUE', 'ON_TIME', 'LATE', 'MISSING'];

/** States in which nothing more is owed before the due date. */
const sent: ReadonlySet<ObligationState> = new Set([
  'SUBMITTED',
  'APPROVED',
  'CORRECTION_REQUESTED',
  'CORRECTING',
]);

export const isSent = (state: ObligationState) => sent.has(state);

/** The words of a list in the URL that are members of an enumeration. */
export function membersOf<T extends string>(words: readonly string[] | undefined, all: readonly T[]): T[] {
  return all.filter((each) => words?.includes(each));
}

/** A state of the journal as a badge; other words of the journal have none. */
export function statusOf(word: string | null | undefined): Status | undefined {
  return states.find((state) => state === word);
}
