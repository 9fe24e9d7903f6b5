import { describe, expect, it } from 'vitest';
import { type Indicator, indicatorGroups, shortName, tilesOf, topicName, topicsOf } from './topics';

const indicator = (
  key: string,
  regimeCode: string,
  overTime: Indicator['overTime'],
  name = key,
  natures: Indicator['natures'] = ['FINAL'],
): Indicator => ({
  key,
  name,
  unitOfMeasure: 'người',
  precision: 0,
  regimeCode,
  overUnits: 'SUM',
  overTime,
  natures,
});

const tcd = ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => indicator(`tcd.${key}`, '01-TCD', 'SUM'));
const regimes: Parameters<typeof topicsOf>[1] = [
  { id: '1', code: '01-TCD', name: 'Báo cáo kết quả tiếp công dân' },
  { id: '2', code: 'DS', name: 'Báo cáo dân số và diện tích' },
];

describe('topicsOf', () => {
  const topics = topicsOf(
    [
      ...tcd,
      indicator('tcd.plan', '01-TCD', 'SUM', 'kế hoạch', ['ESTIMATE', 'PLAN']),
      indicator('ds.1', 'DS', 'LAST'),
      indicator('x.1', '01-XLD', 'SUM'),
    ],
    regimes,
  );

  it('opens with how large the territory is', () => {
    expect(topics.map((topic) => topic.code)).toEqual(['DS', '01-TCD']);
  });

  it('keeps the order of the form inside a topic', () => {
    expect(topics[1]?.indicators.map((each) => each.key)).toEqual([
      ...tcd.map((each) => each.key),
      'tcd.plan',
    ]);
  });

  it('shows no code without a name', () => {
    expect(topics.some((topic) => topic.code === '01-XLD')).toBe(false);
  });

  it('knows of what natures its figures are, the firmest first', () => {
    expect(topics.map((topic) => topic.natures)).toEqual([['FINAL'], ['FINAL', 'ESTIMATE', 'PLAN']]);
  });

  it('names a topic by what it tells', () => {
    expect(topics[1]?.name).toBe('Kết quả tiếp công dân');
    expect(topicName('Đánh giá hằng năm')).toBe('Đánh giá hằng năm');
  });
});

describe('tilesOf', () => {
  const keys = (chosen: number) => {
    const found = tcd[chosen];
    return found ? tilesOf(tcd, found).map((each) => each.key.slice(4)) : [];
  };

  it('takes the first four', () => {
    expect(keys(1)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('always holds the chosen one', () => {
    expect(keys(5)).toEqual(['a', 'b', 'c', 'f']);
  });
});

describe('indicatorGroups', () => {
  it('groups by the heads of the form', () => {
    const names = ['Tổng số', 'Tiếp thường xuyên – Số lượt', 'Tiếp thường xuyên – Số người'];
    const list = names.map((name, index) => indicator(String(index), 'r', 'SUM', name));
    expect(indicatorGroups(list).map(({ group, items }) => [group, items.map(shortName)])).toEqual([
      ['', ['Tổng số']],
      ['Tiếp thường xuyên', ['Số lượt', 'Số người']],
    ]);
  });
});
