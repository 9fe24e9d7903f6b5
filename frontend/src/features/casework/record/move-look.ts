import type { CaseMoveState } from '../gql/graphql';

/** How the state of a move looks. */
export const moveLook = {
  WAITING: 'PENDING',
  ACCEPTED: 'APPROVED',
  REFUSED: 'RETURNED',
  REASSIGNED: 'TRANSFERRED',
  FORWARDED: 'TRANSFERRED',
  TAKEN_BACK: 'RECALLED',
  GONE: 'TRANSFERRED',
} as const satisfies Record<CaseMoveState, string>;
