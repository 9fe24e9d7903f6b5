import { describe, expect, it } from 'vitest';
import {
  type Answer,
  areOfToday,
  pictureReasons,
  rankingOf,
  reasonsAt,
  reasonsOf,
  textAt,
  tileOf,
  tooltipReasons,
  withUnit,
} from './figures';
import { againstPlan, planOf } from './plan';
import type { Indicator } from './topics';

const people: Indicator = {
  key: 'ds.1',
  name: 'Dân số',
  unitOfMeasure: 'người',
  precision: 0,
  regimeCode: 'DS',
  overUnits: 'SUM',
  overTime: 'LAST',
  natures: ['FINAL', 'PLAN'],
};

const answer = (change: Partial<Answer>): Answer => ({
  indicators: [people],
  labels: ['Quý I/2026', 'Quý II/2026'],
  keys: ['2026-Q1', '2026-Q2'],
  values: [[100, 110]],
  totals: ['2161735'],
  periods: ['2026-Q1', '2026-Q2'],
  coverage: { reported: 96, approved: 96, owed: 96 },
  notComparable: [false, false],
  comparability: [],
  unapproved: [false, false],
  asOf: null,
  notes: [],
  ...change,
});

describe('tileOf', () => {
  it('reads the exact total, not the float of the chart', () => {
    const tile = tileOf(answer({ values: [[2000000, 2161734.9999]] }), people, false);
    expect(tile.text).toBe('2.161.735');
  });

  it('compares with the period before', () => {
    expect(tileOf(answer({}), people, false)).toMatchObject({ change: '+10,0%', changeIsUp: true });
    expect(tileOf(answer({ values: [[100, 100]] }), people, false)).toMatchObject({ changeIsUp: null });
    expect(tileOf(answer({ values: [[0, 100]] }), people, false)).toMatchObject({
      change: 'x',
      changeIsUp: null,
    });
  });

  it('does not set a part beside a whole', () => {
    const coverage = { reported: 96, approved: 40, owed: 96 };
    expect(tileOf(answer({ coverage }), people, false)).toMatchObject({ isPartial: true, change: null });
    expect(tileOf(answer({ coverage }), people, true)).toMatchObject({ isPartial: false, change: '+10,0%' });
  });

  it('tells not comparable from not collected', () => {
    const split = tileOf(answer({ notComparable: [true, true], totals: [null] }), people, false);
    expect(split).toMatchObject({ text: 'x', hasValue: false });
    expect(tileOf(answer({ totals: [null] }), people, false)).toMatchObject({ text: '…', hasValue: false });
    expect(tileOf(answer({ totals: ['0'] }), people, false)).toMatchObject({ text: '0', hasValue: true });
  });
});

describe('against the plan', () => {
  const done = answer({ values: [[50, 90]], totals: ['90'], keys: ['a', 'b'] });

  it('is a share where both are there', () => {
    const share = againstPlan(done, answer({ values: [[100]], totals: ['120'], keys: ['b'] }));
    expect(share.values).toEqual([[null, 90]]);
    expect(share.totals).toEqual(['75.0']);
    expect(againstPlan(done, answer({ values: [[0, 0]], totals: ['0'], keys: ['a', 'b'] })).totals).toEqual([
      null,
    ]);
  });

  it('moves by points', () => {
    const percent = { ...people, unitOfMeasure: '%' };
    expect(tileOf(answer({ values: [[50, 47.5]] }), percent, false).change).toBe('2,5 điểm %');
  });

  it('tells on a tile how much was reached', () => {
    expect(planOf(answer({ totals: ['400'] }), people, '300')).toEqual({ plan: '400', reached: '75,0' });
    expect(planOf(undefined, people, '300')).toBeNull();
  });
});

describe('reasons', () => {
  const split = 'NQ 1: xã X chia cho xã Y và xã Z, chưa có tỷ lệ chia.';
  const told = answer({
    comparability: [
      { reason: 'SPLIT_UNKNOWN', text: split, labels: [0], blank: true },
      { reason: 'FORM_CHANGED', text: 'Biểu mẫu đổi phiên bản.', labels: [0, 1], blank: false },
    ],
  });

  it('names those a reason holds for', () => {
    expect(reasonsOf(told).map(({ names }) => names)).toEqual(['Quý I/2026', 'Quý I/2026, Quý II/2026']);
    expect(reasonsAt(told, 1)).toEqual(['Biểu mẫu đổi phiên bản.']);
    expect(pictureReasons(told)).toContain(`Quý I/2026: ${split}`);
  });

  it('breaks lines for a tooltip and loses no word', () => {
    const lines = tooltipReasons(told, 0);
    expect(lines.every((line) => line.length <= 53)).toBe(true);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(`${split} Biểu mẫu đổi phiên bản.`);
  });
});

describe('rankingOf', () => {
  const communes = answer({
    labels: ['Xã A', 'Xã B', 'Xã C', 'Xã D', 'Xã E'],
    keys: ['a', 'b', 'c', 'd', 'e'],
    values: [[5, 20, null, 5, null]],
    notComparable: [false, false, true, false, false],
    unapproved: [false, true, false, false, false],
  });
  const bars = rankingOf(communes, 0, 0);

  it('ranks the greatest first, equals alike, those without a value last', () => {
    expect(bars.map(({ key, rank }) => [key, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['d', 2],
      ['c', null],
      ['e', null],
    ]);
  });

  it('measures bars against the greatest', () => {
    expect(bars.map((bar) => bar.share)).toEqual([1, 0.25, 0.25, 0, 0]);
  });

  it('says why a value is missing, and what is not approved', () => {
    expect(bars.map((bar) => bar.text)).toEqual(['20', '5', '5', 'x', '…']);
    expect(bars[0]?.unapproved).toBe(true);
  });
});

describe('texts', () => {
  it('gives a unit to numbers only', () => {
    expect(withUnit('12', 'người')).toBe('12 người');
    expect(withUnit('x', 'người')).toBe('x');
    expect(withUnit('…', 'người')).toBe('…');
  });

  it('writes Vietnamese numbers at the precision', () => {
    expect(textAt(answer({ values: [[1, 14832.53]] }), 0, 1, 2)).toBe('14.832,53');
  });
});

describe('areOfToday', () => {
  it('refuses the units of another time as a whole, equal codes included', () => {
    expect(areOfToday(['21211', '21214'], new Set(['21211']))).toBe(false);
    expect(areOfToday(['21211'], new Set(['21211', '21214']))).toBe(true);
  });
});
