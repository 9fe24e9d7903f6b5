import type { AccountRequestInput, AccountRequestKind, Role } from './gql/graphql';

/** A request while it is being written; "" = not filled in. */
export interface AskDraft {
  kind: AccountRequestKind;
  name: string;
  /** Position of the colleague concerned. */
  positionId: string;
  title: string;
  unitId: string;
  roles: readonly Role[];
  validFrom: string;
  lastDay: string;
  document: string;
  reason: string;
}

export const emptyAsk = (today: string): AskDraft => ({
  kind: 'CREATE',
  name: '',
  positionId: '',
  title: '',
  unitId: '',
  roles: [],
  validFrom: today,
  lastDay: today,
  document: '',
  reason: '',
});

/** Whether this kind opens a position, and whether it is about somebody who has an account. */
export const opens = (kind: AccountRequestKind) => kind === 'CREATE' || kind === 'CHANGE';

/** Input paths that are not filled in. */
export function missingOf(draft: AskDraft): string[] {
  const missing: string[] = [];
  const need = (path: string, given: boolean) => {
    if (!given) missing.push(`input.${path}`);
  };
  if (draft.kind === 'CREATE') need('displayName', draft.name.trim().length >= 2);
  else need('accountId', draft.positionId !== '');
  if (opens(draft.kind)) {
    need('position.title', draft.title.trim().length >= 2);
    need('position.unitId', draft.unitId !== '');
    need('position.roles', draft.roles.length > 0);
    need('position.validFrom', draft.validFrom !== '');
  }
  if (draft.kind === 'REVOKE') need('lastDay', draft.lastDay !== '');
  need('reason', draft.reason.trim().length >= 3);
  return missing;
}

const clean = (text: string) => text.normalize('NFC').trim();

/** The draft as the contract takes it; `accountId` is that of the colleague chosen. */
export function toInput(draft: AskDraft, unitId: string, accountId: string | null): AccountRequestInput {
  const known = draft.kind !== 'CREATE';
  return {
    kind: draft.kind,
    unitId,
    displayName: known ? null : clean(draft.name),
    accountId: known ? accountId : null,
    positionId: draft.kind === 'CHANGE' || draft.kind === 'REVOKE' ? draft.positionId : null,
    position: opens(draft.kind)
      ? {
          title: clean(draft.title),
          unitId: draft.unitId,
          roles: [...draft.roles],
          validFrom: draft.validFrom,
        }
      : null,
    lastDay: draft.kind === 'REVOKE' ? draft.lastDay : null,
    document: clean(draft.document),
    reason: clean(draft.reason),
  };
}
