import type { FlowAction } from '../gql/graphql';

/** One action as the contract tells it. */
export interface ActionState {
  action: FlowAction;
  allowed: boolean;
  reason?: string | null | undefined;
  primary: boolean;
}

/** A button of the head. */
export interface ActionButtonState {
  action: FlowAction;
  /** Why it cannot be pressed now; null when it can. */
  reason: string | null;
}

export interface ActionBarState {
  /** The one filled button. */
  primary: ActionButtonState | null;
  others: ActionButtonState[];
  /** Not possible now, each with its reason, behind "Thao tác khác". */
  refused: ActionButtonState[];
}

/** Done in the page itself: typing in the sheet, a remark on its cell, giving parts in their panel. */
const inBody: ReadonlySet<FlowAction> = new Set(['EDIT', 'COMMENT', 'HAND_OVER']);

/**
 * Sorts what the contract says into one filled button, others, and those that say why not. `blocked` adds reasons
 * that only the page knows, such as errors in the sheet: the button then stays in its place.
 */
export function actionBar(
  actions: readonly ActionState[],
  blocked: Partial<Record<FlowAction, string>> = {},
): ActionBarState {
  const shown = actions.filter(({ action }) => !inBody.has(action));
  const possible = shown
    .filter(({ allowed }) => allowed)
    .map(({ action, primary }) => ({ action, primary, reason: blocked[action] ?? null }));
  const primary = possible.find((each) => each.primary);
  const button = ({ action, reason }: { action: FlowAction; reason: string | null }) => ({ action, reason });
  return {
    primary: primary ? button(primary) : null,
    others: possible.filter((each) => each !== primary).map(button),
    refused: shown
      .filter(({ allowed, reason }) => !allowed && reason)
      .map(({ action, reason }) => ({ action, reason: reason ?? null })),
  };
}

/** Whether an action may be taken now. */
export function mayNow(actions: readonly ActionState[], action: FlowAction): boolean {
  return actions.some((each) => each.action === action && each.allowed);
}
