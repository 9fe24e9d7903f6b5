import { stateOf } from '@/shared/flow/states';
import type { KeyOf } from '@/shared/i18n/keys';
import type { Status } from '@/shared/ui/status-badge';
import { vi } from '../texts/vi';

type ActionKey = keyof typeof vi.action;

/** Actions that have a name, in the order of the filter. */
export const knownActions = Object.keys(vi.action) as ActionKey[];

/** The text of an action; null when it has no name yet and its code is shown. */
export function actionKey(action: string): KeyOf<'admin'> | null {
  return action in vi.action ? `action.${action as ActionKey}` : null;
}

export function objectKey(kind: string): KeyOf<'admin'> | null {
  return kind in vi.object ? `object.${kind as keyof typeof vi.object}` : null;
}

const elsewhere = new Set<string>([
  'OPEN',
  'LOCKED',
  'ENDED',
  'CLOSED',
  'DRAFT',
  'PUBLISHED',
  'SUSPENDED',
  'RECALLED',
  'REPLACED',
]);

/** A state of the journal as the badge that every page shows for it; null when it is none of them. */
export function statusOf(state: string): Status | null {
  return stateOf(state) ?? (elsewhere.has(state) ? (state as Status) : null);
}
