import type { Status } from '@/shared/ui/status-badge';
import type { CaseRulingState } from '../gql/graphql';

/** Look of a paper's state among those of the house. */
export const rulingLook: Readonly<Record<CaseRulingState, Status>> = {
  WAITING: 'PENDING',
  SIGNED: 'APPROVED',
  DELIVERED: 'APPROVED',
  REFUSED: 'RETURNED',
  WITHDRAWN: 'RECALLED',
};
