import type { KeyOf } from '@/shared/i18n/keys';
import type { Status } from '@/shared/ui/status-badge';
import type { CaseState } from './gql/graphql';
import './texts';

/** Look of a state among those of the house. */
export const stateLook: Readonly<Record<CaseState, Status>> = {
  NOTICE: 'PENDING',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  OFFICIAL: 'APPROVED',
  AMENDING: 'CORRECTING',
  AMENDMENT_SUBMITTED: 'SUBMITTED',
  AMENDMENT_RETURNED: 'RETURNED',
  TRANSFERRING: 'TRANSFERRED',
  END_SUBMITTED: 'SUBMITTED',
  LOCKED: 'CLOSED',
  REOPEN_REQUESTED: 'PENDING',
  CLOSED: 'ENDED',
  MERGED: 'ENDED',
};

/** States in which the pending version is what is worked on and decided. */
export const entering: ReadonlySet<CaseState> = new Set([
  'NOTICE',
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'CLOSED',
]);
export const amending: ReadonlySet<CaseState> = new Set([
  'AMENDING',
  'AMENDMENT_SUBMITTED',
  'AMENDMENT_RETURNED',
]);

/** A key put together from a list and one of its values. */
export const optionKey = (list: string, value: string) => `${list}.${value}` as KeyOf<'casework'>;
