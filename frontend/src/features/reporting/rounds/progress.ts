import type { ReportingRoundProgressQuery } from '../gql/graphql';

type Progress = NonNullable<ReportingRoundProgressQuery['roundProgress']>;
export type UnitLine = Progress['units'][number];
export type Counts = Omit<Progress, 'units' | 'exempt' | '__typename'>;

/** The parts of a round's units that a tile shows. */
export type Part = 'SUBMITTED' | 'ON_TIME' | 'LATE' | 'MISSING' | 'NOT_YET' | 'APPROVED';

const approved = new Set(['APPROVED', 'CORRECTION_REQUESTED', 'CORRECTING']);

/** Whether a unit belongs to a part. "Đã nộp" counts the first submission: a return does not undo it. */
export function isOf({ state, timeliness, firstSubmittedAt }: UnitLine, part: Part): boolean {
  switch (part) {
    case 'SUBMITTED':
      return firstSubmittedAt != null;
    case 'NOT_YET':
      return firstSubmittedAt == null;
    case 'APPROVED':
      return approved.has(state);
    default:
      return timeliness === part;
  }
}
