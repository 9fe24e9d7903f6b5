import type { SubmissionState } from '../gql/graphql';

export const versionStates: readonly SubmissionState[] = [
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
  'RECALLED',
  'REPLACED',
];
