import type { Status } from '@/shared/ui/status-badge';
import type {
  AccountRequestKind,
  AccountRequestState,
  FeedbackKind,
  FeedbackState,
  Role,
} from './gql/graphql';

/** Look of a state among those of the house. */
export const feedbackLook: Readonly<Record<FeedbackState, Status>> = {
  NEW: 'PENDING',
  IN_PROGRESS: 'DRAFTING',
  ANSWERED: 'APPROVED',
  CLOSED: 'CLOSED',
};

export const requestLook: Readonly<Record<AccountRequestState, Status>> = {
  OPEN: 'PENDING',
  DONE: 'APPROVED',
  REFUSED: 'RETURNED',
  WITHDRAWN: 'RECALLED',
};

export const feedbackStates: readonly FeedbackState[] = ['NEW', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'];
export const feedbackKinds: readonly FeedbackKind[] = ['PROBLEM', 'FORM', 'IDEA', 'OTHER'];
export const requestKinds: readonly AccountRequestKind[] = ['CREATE', 'CHANGE', 'LOCK', 'REVOKE'];

/** Roles that a unit may ask for. */
export const askedRoles: readonly Role[] = [
  'CLERK',
  'APPROVER',
  'LEADER',
  'ANALYST',
  'INSPECTOR',
  'UNIT_ADMIN',
];
