import type { ObligationState } from '../gql/graphql';

const owing: ReadonlySet<ObligationState> = new Set([
  'ASSIGNED',
  'DRAFTING',
  'AWAITING_SIGNATURE',
  'SIGNED',
  'RETURNED',
]);

/** Whether a report still waits for its unit, so that the unit can be urged. */
export const isOwing = ({ state }: { state: ObligationState }) => owing.has(state);
