import { describe, expect, it } from 'vitest';
import { blankValues, inputOf, type RegimeValues, regimeFaults } from './regime-values';

const whole: RegimeValues = {
  ...blankValues,
  code: '01/TCD-Q',
  name: 'Báo cáo tiếp công dân',
  leadUnitId: 'u1',
  legalBasis: 'TT 01/2024/TT-TTCP',
  content: 'Kết quả tiếp công dân',
  recipients: 'Thanh tra tỉnh',
  method: 'Trên Hệ thống',
  dueDays: { PROVINCE: '', COMMUNE: '2' },
  dueBefore: { PROVINCE: '', COMMUNE: '' },
  formCode: '01/TCD',
  outlineCode: '',
  sourceRegimeId: 'r2',
  respondents: [{ level: 'COMMUNE', units: [], validFrom: '2025-07-01', validTo: '' }],
};

describe('a regime as typed', () => {
  it('is sent without the levels that do not report', () => {
    expect(regimeFaults(whole)).toEqual({});
    expect(inputOf(whole)).toMatchObject({
      supplementDays: 3,
      sourceRegimeId: 'r2',
      dueRules: [{ level: 'COMMUNE', workingDays: 2 }],
      respondents: [{ level: 'COMMUNE', unitIds: null, validFrom: '2025-07-01', validTo: null }],
    });
  });

  it('lets single units off with a reason', () => {
    const unit = { id: 'u1', name: 'UBND xã Đông Sơn' };
    const exemptions = [{ unit, validFrom: '2026-09-01', validTo: '', reason: ' Khắc phục bão ' }];
    expect(regimeFaults({ ...whole, exemptions })).toEqual({});
    expect(inputOf({ ...whole, exemptions }).exemptions).toEqual([
      { unitId: 'u1', validFrom: '2026-09-01', validTo: null, reason: 'Khắc phục bão' },
    ]);
    const empty = { unit: null, validFrom: '2026-09-01', validTo: '2026-08-01', reason: ' ' };
    expect(regimeFaults({ ...whole, exemptions: [empty] })).toEqual({
      'exemptions.0.unit': 'noUnit',
      'exemptions.0.validTo': 'order',
      'exemptions.0.reason': 'required',
    });
  });

  it('names every place that is missing', () => {
    expect(regimeFaults(blankValues)).toMatchObject({
      code: 'code',
      name: 'required',
      leadUnitId: 'required',
      dueDays: 'noDue',
      'respondents.0.validFrom': 'date',
    });
  });

  it('refuses less than one working day', () => {
    const values = { ...whole, dueDays: { PROVINCE: '0', COMMUNE: '2,5' } };
    expect(regimeFaults(values)).toEqual({ 'dueDays.PROVINCE': 'days', 'dueDays.COMMUNE': 'days' });
  });

  it('refuses a group that ends before it begins, or that is nobody', () => {
    const group = { level: '' as const, units: [], validFrom: '2026-01-01', validTo: '2025-12-31' };
    expect(regimeFaults({ ...whole, respondents: [group] })).toEqual({
      'respondents.0.units': 'noUnits',
      'respondents.0.validTo': 'order',
    });
  });
});
