import { describe, expect, it } from 'vitest';
import { askFor, type Place, type Subject } from './ask';
import type { Indicator } from './topics';
import { subjectOf } from './use-dashboard';

const indicators = Array.from(
  { length: 29 },
  (_, index): Indicator => ({
    key: `tcd.c${index + 1}`,
    name: String(index + 1),
    unitOfMeasure: 'lượt',
    precision: 0,
    regimeCode: '01-TCD',
    overUnits: 'SUM',
    overTime: 'SUM',
    natures: index < 2 ? ['FINAL', 'PLAN'] : ['FINAL'],
  }),
);
const topic = { code: '01-TCD', name: 'Tiếp công dân', indicators, natures: ['FINAL' as const] };
const province: Place = { code: '51', fullName: 'Tỉnh Quảng Ngãi', isCommune: false };
const commune: Place = { code: '21211', fullName: 'Xã Tịnh Khê', isCommune: true };
const periods = ['2026-Q2', '2026-Q1'].map((key) => ({ key, label: key }));

function subject(home: Place, search: Parameters<typeof askFor>[1]): Subject {
  const found = subjectOf({ topic, home, periods, nameOf: () => 'Xã Đông Sơn', search });
  if (!found) throw new Error('no subject');
  return found;
}

const ask = (home: Place, search: Parameters<typeof askFor>[1]) => askFor(subject(home, search), search);

describe('questions of the page', () => {
  it('ask a tile each over the trend, then the communes', () => {
    const { queries, communes, all } = ask(province, {});
    expect(queries.map((query) => query.by)).toEqual([
      'PERIOD',
      'PERIOD',
      'PERIOD',
      'PERIOD',
      'COMMUNE',
      'PERIOD',
    ]);
    expect(queries[0]).toMatchObject({
      areaCode: '51',
      periods: ['2026-Q1', '2026-Q2'],
      boundaries: 'TODAY',
      boundariesOn: null,
    });
    expect(queries[communes]).toMatchObject({ areaCode: '51', periods: ['2026-Q2'] });
    expect(all).toBe(-1);
  });

  it('ask for the plan of the tiles that have one', () => {
    const { queries, plan } = ask(province, {});
    expect(queries[plan]).toMatchObject({
      nature: 'PLAN',
      indicators: ['tcd.c1', 'tcd.c2'],
      periods: ['2026-Q2'],
    });
    expect(ask(province, { 'tinh-chat': 'ke-hoach' }).plan).toBe(-1);
  });

  it('ask everything of the plan too, within twelve questions, when figures are set against it', () => {
    const { queries, plan } = ask(province, { 'so-ke-hoach': true, xa: '21109', xem: 'chi-tiet' });
    expect(queries.slice(plan).map(({ nature, by, indicators }) => [nature, by, indicators])).toEqual(
      queries.slice(0, plan).map(({ by, indicators }) => ['PLAN', by, indicators]),
    );
    expect(queries.length).toBeLessThanOrEqual(12);
    expect(subject(province, { 'so-ke-hoach': true }).tiles.map((each) => each.unitOfMeasure)).toEqual([
      '%',
      '%',
    ]);
  });

  it('filter tiles by the commune picked and keep the ranking of all', () => {
    const { queries, communes } = ask(province, { xa: '21109' });
    expect(queries[0]?.areaCode).toBe('21109');
    expect(queries[communes]?.areaCode).toBe('51');
  });

  it('ask for every indicator of an opened commune, within the twelve questions of one request', () => {
    const { queries, all } = ask(province, { xa: '21109', xem: 'chi-tiet' });
    expect(queries[all]?.indicators).toHaveLength(29);
    expect(queries.length).toBeLessThanOrEqual(12);
  });

  it('ask nothing about others for a commune’s own leader, whatever the address says', () => {
    const { queries, communes, all } = ask(commune, { xa: '21109' });
    expect(communes).toBe(-1);
    expect(queries.every((query) => query.areaCode === '21211')).toBe(true);
    expect(all).toBe(4);
  });

  it('carry how the figures are read', () => {
    const { queries, withUnapproved } = ask(province, {
      'dia-gioi': 'thoi-diem',
      'chua-duyet': true,
      'tinh-den': '2026-09-15',
    });
    expect(withUnapproved).toBe(true);
    for (const query of queries.filter(({ nature }) => nature !== 'PLAN')) {
      expect(query).toMatchObject({
        boundaries: 'AT_THE_TIME',
        includeUnapproved: true,
        asKnownAt: '2026-09-15T23:59:59+07:00',
        nature: 'FINAL',
      });
    }
  });
});

describe('boundaries of a day', () => {
  it('go before those of the period', () => {
    const { queries } = ask(province, { 'dia-gioi': 'thoi-diem', 'dia-gioi-ngay': '2025-06-30' });
    for (const query of queries.filter(({ nature }) => nature !== 'PLAN')) {
      expect(query).toMatchObject({ boundaries: 'TODAY', boundariesOn: '2025-06-30' });
    }
  });
});

describe('subjectOf', () => {
  it('falls back to the first indicator and the newest period', () => {
    const found = subject(province, { ky: '1999-Q1', 'chi-tieu': 'x' });
    expect([found.chosen.key, found.period.key]).toEqual(['tcd.c1', '2026-Q2']);
  });

  it('has nothing to show without periods', () => {
    expect(subjectOf({ topic, home: province, periods: [], nameOf: () => undefined, search: {} })).toBeNull();
  });
});
