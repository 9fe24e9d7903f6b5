import { describe, expect, it } from 'vitest';
import { hindrancesOf, placeText, reasonsByKey, typedCells } from './entry-cells';

const columns = [
  { key: 'c1', computed: false },
  { key: 'c2', computed: true },
  { key: 'c3', computed: false },
];

describe('cells of one step', () => {
  it('takes a row out by emptying what was entered in it', () => {
    const row = { key: 'r2', label: 'Dòng 2', fixed: false };
    const step = { changes: [], inserted: [], removed: [{ index: 1, row, values: ['5', '7', ''] }] };
    expect(typedCells(step, columns)).toEqual([{ row: 'r2', column: 'c1', value: '' }]);
  });

  it('puts it back with its values', () => {
    const row = { key: 'r2', label: 'Dòng 2', fixed: false };
    const step = { changes: [], removed: [], inserted: [{ index: 1, row, values: ['5', '7', 'x'] }] };
    expect(typedCells(step, columns)).toEqual([
      { row: 'r2', column: 'c1', value: '5' },
      { row: 'r2', column: 'c3', value: 'x' },
    ]);
  });
});

describe('reasons of warnings', () => {
  const warning = {
    code: 'CHECK_FAILED',
    severity: 'WARNING' as const,
    message: '',
    row: 'r1',
    column: 'c8',
  };
  const whole = { code: 'CHECK_FAILED', severity: 'WARNING' as const, message: '', column: 'c8' };

  it('are found again by the problem they belong to', () => {
    const reasons = reasonsByKey([
      { place: placeText(warning), code: 'CHECK_FAILED', check: '', reason: 'Có đoàn lớn' },
    ]);
    expect(hindrancesOf([warning], reasons, 0)).toEqual({ errors: 0, conflicts: 0, warnings: 0 });
    expect(hindrancesOf([whole], reasons, 0).warnings).toBe(1);
  });

  it('belong to one failed check, not to another of the same cell', () => {
    const first = { ...warning, check: 'k1' };
    const reasons = reasonsByKey([
      { place: placeText(first), code: 'CHECK_FAILED', check: 'k1', reason: 'Có đoàn lớn' },
    ]);
    expect(hindrancesOf([first, { ...warning, check: 'k2' }], reasons, 0).warnings).toBe(1);
  });

  it('count as missing when blank', () => {
    const reasons = reasonsByKey([
      { place: placeText(whole), code: 'CHECK_FAILED', check: '', reason: '  ' },
    ]);
    expect(hindrancesOf([whole], reasons, 2)).toEqual({ errors: 0, conflicts: 2, warnings: 1 });
  });
});
