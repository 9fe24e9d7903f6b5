import type { CaseConsentInput } from '../gql/graphql';

/** A consent while its dialog is filled in; "" = not filled in. */
export interface ConsentDraft {
  unitId: string;
  sections: string[];
  paperNumber: string;
  paperDate: string;
  issuer: string;
  from: string;
  to: string;
  fileId: string;
}

export type ConsentField = keyof ConsentDraft;

export const emptyConsent = (today: string): ConsentDraft => ({
  unitId: '',
  sections: [],
  paperNumber: '',
  paperDate: '',
  issuer: '',
  from: today,
  to: '',
  fileId: '',
});

const clean = (text: string) => text.normalize('NFC').trim();

/** What the paper must say and is not filled in; the file may be left out. */
export function missingOf(draft: ConsentDraft): ConsentField[] {
  const needed: ConsentField[] = ['unitId', 'sections', 'paperNumber', 'paperDate', 'issuer', 'from', 'to'];
  return needed.filter((field) => {
    const value = draft[field];
    return typeof value === 'string' ? clean(value) === '' : value.length === 0;
  });
}

/** The consent as the contract takes it. */
export const toConsentInput = (
  { id, version }: { id: string; version: number },
  draft: ConsentDraft,
): CaseConsentInput => ({
  ...draft,
  record: { id, version },
  paperNumber: clean(draft.paperNumber),
  issuer: clean(draft.issuer),
  fileId: draft.fileId || null,
});
