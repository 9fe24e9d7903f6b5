import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { withLatest } from '../common/use-form-task';
import type { AccountFieldsFragment } from '../gql/graphql';
import {
  AddPosition,
  EndPosition,
  LockAccount,
  MovePosition,
  ResetPassword,
  SetEmail,
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
  const setEmail = useAction(SetEmail);
  const add = useAction(AddPosition);
  const move = useAction(MovePosition);
  const end = useAction(EndPosition);
  const { t } = useTranslation('admin');
  const latest = <Result>(work: () => Promise<Result>) => withLatest(work, refetch, t('account.reloaded'));
  const ref = { id: account.id, version: account.version };
  return {
    lock: (reason: string) => latest(() => lock({ account: ref, reason })),
    unlock: () => latest(() => unlock({ account: ref })),
    resetPassword: (password: string) => latest(() => reset({ account: ref, password })),
    setEmail: (email: string) => latest(() => setEmail({ account: ref, email: email.trim() || null })),
    addPosition: (draft: PositionDraft) => latest(() => add({ account: ref, input: toPositionInput(draft) })),
    movePosition: (positionId: string, draft: PositionDraft) =>
      latest(() => move({ account: ref, positionId, input: toPositionInput(draft) })),
    endPosition: (positionId: string, lastDay: string) =>
      latest(() => end({ account: ref, positionId, lastDay })),
  };
}

export type AccountActions = ReturnType<typeof useAccountActions>;
