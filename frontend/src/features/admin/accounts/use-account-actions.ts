import { useAction } from '@/shared/graphql/use-action';
import { withLatest } from '../common/use-form-task';
import type { AccountFieldsFragment } from '../gql/graphql';
import {
  AddPosition,
  EndPosition,
  LockAccount,
  MovePosition,
  ResetPassword,
  UnlockAccount,
} from './accounts.graphql';
import { type PositionDraft, toPositionInput } from './position-draft';

/**
 * What can be done to one account. Every change names the version that was looked at; when somebody else was first,
 * the account is asked for again.
 */
export function useAccountActions(account: AccountFieldsFragment, refetch: () => void) {
  const lock = useAction(LockAccount);
  const unlock = useAction(UnlockAccount);
  const reset = useAction(ResetPassword);
  const add = useAction(AddPosition);
  const move = useAction(MovePosition);
  const end = useAction(EndPosition);
  const ref = { id: account.id, version: account.version };
  return {
    lock: (reason: string) => withLatest(() => lock({ account: ref, reason }), refetch),
    unlock: () => withLatest(() => unlock({ account: ref }), refetch),
    resetPassword: (password: string) => withLatest(() => reset({ account: ref, password }), refetch),
    addPosition: (draft: PositionDraft) =>
      withLatest(() => add({ account: ref, input: toPositionInput(draft) }), refetch),
    movePosition: (positionId: string, draft: PositionDraft) =>
      withLatest(() => move({ account: ref, positionId, input: toPositionInput(draft) }), refetch),
    endPosition: (positionId: string, lastDay: string) =>
      withLatest(() => end({ account: ref, positionId, lastDay }), refetch),
  };
}

export type AccountActions = ReturnType<typeof useAccountActions>;
