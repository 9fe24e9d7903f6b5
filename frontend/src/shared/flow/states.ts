/** Every state of a report's route, in its order; the contract's ObligationState is held to it wherever it is used. */
export const states = [
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
] as const;

export type FlowState = (typeof states)[number];

/** States in which nothing more is owed before the due date. */
const sent: ReadonlySet<FlowState> = new Set(['SUBMITTED', 'APPROVED', 'CORRECTION_REQUESTED', 'CORRECTING']);

export const isSent = (state: FlowState) => sent.has(state);

/** A word of the journal as a state of the route; its other words are none. */
export function stateOf(word: string | null | undefined): FlowState | undefined {
  return states.find((state) => state === word);
}
