import type { DutyInput, DutyKind } from '../gql/graphql';

export const dutyKinds: readonly DutyKind[] = [
  'LEAD_AGENCY',
  'MANAGING_OFFICE',
  'OFFICE_OF_UNIT',
  'RECORDS_OFFICER',
  'CASE_APPROVAL',
  'CASE_AMENDMENT',
  'CASE_REOPENING',
  'CASE_ENDING',
  'CASE_KEEPER',
  'CASE_RULING',
];

/** A duty while it is being written; "" = not filled in. */
export interface DutyDraft {
  kind: DutyKind | '';
  unitId: string;
  positionId: string;
  targetId: string;
  regimeId: string;
  legalBasis: string;
  validFrom: string;
  validTo: string;
}

export const dutyFields = [
  'input.kind',
  'input.unitId',
  'input.positionId',
  'input.targetId',
  'input.regimeId',
  'input.legalBasis',
  'input.validFrom',
  'input.validTo',
];

export const emptyDuty = (validFrom: string): DutyDraft => ({
  kind: '',
  unitId: '',
  positionId: '',
  targetId: '',
  regimeId: '',
  legalBasis: '',
  validFrom,
  validTo: '',
});

/** Which further field a kind of duty asks for. */
export const asks = {
  regime: (kind: DutyKind | '') => kind === 'LEAD_AGENCY',
  target: (kind: DutyKind | '') => kind === 'OFFICE_OF_UNIT',
  position: (kind: DutyKind | '') => kind === 'RECORDS_OFFICER',
};

export type DutyFault = 'kind' | 'unit' | 'position' | 'target' | 'regime' | 'basis' | 'from' | 'period';

/** What is missing or contradictory, by input path. */
export function checkDuty(draft: DutyDraft): Record<string, DutyFault> {
  const found: Record<string, DutyFault> = {};
  if (!draft.kind) found['input.kind'] = 'kind';
  if (!draft.unitId) found['input.unitId'] = 'unit';
  if (asks.position(draft.kind) && !draft.positionId) found['input.positionId'] = 'position';
  if (asks.target(draft.kind) && !draft.targetId) found['input.targetId'] = 'target';
  if (asks.regime(draft.kind) && !draft.regimeId) found['input.regimeId'] = 'regime';
  if (draft.legalBasis.trim().length < 3) found['input.legalBasis'] = 'basis';
  if (!draft.validFrom) found['input.validFrom'] = 'from';
  else if (draft.validTo && draft.validTo < draft.validFrom) found['input.validTo'] = 'period';
  return found;
}

/** The input of a checked draft: fields that its kind does not ask for stay empty. */
export function toDutyInput(draft: DutyDraft & { kind: DutyKind }): DutyInput {
  return {
    kind: draft.kind,
    unitId: draft.unitId,
    positionId: (asks.position(draft.kind) && draft.positionId) || null,
    targetId: (asks.target(draft.kind) && draft.targetId) || null,
    regimeId: (asks.regime(draft.kind) && draft.regimeId) || null,
    legalBasis: draft.legalBasis.normalize('NFC').trim(),
    validFrom: draft.validFrom,
    validTo: draft.validTo || null,
  };
}
