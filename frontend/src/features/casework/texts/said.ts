import { useCallback } from 'react';
import { refusalOf } from '@/shared/graphql/errors';
import { addTexts, useTranslation } from '@/shared/i18n';
import type { KeyOf } from '@/shared/i18n/keys';
import type { CaseAction, CaseRulingAction, CaseRulingState, CaseSharing } from '../gql/graphql';

type Told = 'OPEN' | 'IMPORT' | 'REASSIGN' | 'ASK_TRANSFER' | 'TRANSFER_ASKED' | 'REFUSE_ASKED' | 'EMERGENCY';
type Clock =
  | 'CASE_NEW'
  | 'CASE_VERIFY'
  | 'CASE_CHANGE'
  | 'CASE_MOVE'
  | 'CASE_TAKE'
  | 'CASE_COMPLETE'
  | 'CASE_COMPLETE_CHANGE'
  | 'CASE_GIVE'
  | 'CASE_MANAGEMENT'
  | 'CASE_RESIDENCE'
  | 'CASE_RESIDENCE_REMOTE'
  | 'CASE_NOTICE'
  | 'CASE_DECIDE'
  | 'CASE_SEND'
  | 'CASE_RESIDENCE_CHECK'
  | 'CASE_TELL'
  | 'CASE_ARRIVE';

/** What the server names in Vietnamese and other languages name by its key; the law and its reasons stay as the server words them. */
export interface Said {
  step: Record<CaseAction | CaseSharing | `${CaseRulingAction}_RULING` | Told, string>;
  paper: Record<CaseRulingState, string>;
  clock: Record<Clock, string>;
  from: Record<Clock, string>;
}

declare module '@/shared/i18n/keys' {
  interface Resources {
    caseSaid: Said;
  }
}

addTexts('caseSaid', {}, () => import('./en-said').then((m) => m.said));

/** Why a step is not taken now, in the language in use. */
export const whyNot = ({ reason, reasonCode }: { reason: string | null; reasonCode: string | null }) =>
  reason && refusalOf(reasonCode ?? '', reason);

/** Says a thing by its key; as the server names it where the language in use has no name of its own. */
export function useSaid() {
  const { t } = useTranslation('caseSaid');
  return useCallback(
    (part: keyof Said, key: string, label: string): string => {
      const path = `${part}.${key}` as KeyOf<'caseSaid'>;
      const own = t(path);
      return own === path ? label : own;
    },
    [t],
  );
}
