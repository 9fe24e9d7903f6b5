import { describe, expect, it } from 'vitest';
import { checkDuty, type DutyDraft, emptyDuty, toDutyInput } from './duty-draft';

const draft = (part: Partial<DutyDraft>): DutyDraft => ({
  ...emptyDuty('2026-09-15'),
  unitId: 'u',
  legalBasis: 'QĐ 239/QĐ-UBND, Điều 3',
  ...part,
});

describe('a duty being written', () => {
  it('asks for what its kind needs', () => {
    expect(checkDuty(draft({ kind: 'LEAD_AGENCY' }))).toEqual({ 'input.regimeId': 'regime' });
    expect(checkDuty(draft({ kind: 'OFFICE_OF_UNIT' }))).toEqual({ 'input.targetId': 'target' });
    expect(checkDuty(draft({ kind: 'RECORDS_OFFICER' }))).toEqual({ 'input.positionId': 'position' });
    expect(checkDuty(draft({ kind: 'MANAGING_OFFICE' }))).toEqual({});
  });

  it('wants a kind, a basis and a period that runs forward', () => {
    expect(checkDuty(draft({ legalBasis: ' ', validTo: '2026-09-01' }))).toEqual({
      'input.kind': 'kind',
      'input.legalBasis': 'basis',
      'input.validTo': 'period',
    });
  });

  it('does not send what another kind had asked for', () => {
    const input = toDutyInput({
      ...draft({ regimeId: 'r', positionId: 'p', targetId: 't' }),
      kind: 'LEAD_AGENCY',
    });
    expect(input).toMatchObject({ regimeId: 'r', positionId: null, targetId: null, validTo: null });
  });
});
