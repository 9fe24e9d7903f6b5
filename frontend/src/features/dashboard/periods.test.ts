import { describe, expect, it } from 'vitest';
import { axisLabel, axisLabels, reformBefore, reformIn, trendPeriods } from './periods';

const quarters = [
  '2026-Q3',
  '2026-Q2',
  '2026-Q1',
  '2025-Q4',
  '2025-Q3',
  '2025-Q2',
  '2025-Q1',
  '2024-Q4',
  '2024-Q3',
];
const periods = quarters.map((key) => ({ key, label: key }));
const oldestFirst = [...quarters].reverse();

describe('trendPeriods', () => {
  it('shows eight quarters that end with the chosen one, oldest first', () => {
    expect(trendPeriods(periods, '2026-Q2').map((each) => each.key)).toEqual(oldestFirst.slice(0, 8));
  });

  it('shows what there is when there is less', () => {
    expect(trendPeriods(periods, '2024-Q4').map((each) => each.key)).toEqual(['2024-Q3', '2024-Q4']);
    expect(trendPeriods(periods, '1999-Q1')).toEqual([]);
  });
});

describe('the reform of 01/7/2025', () => {
  it.each([
    [oldestFirst, 4],
    [['2025-M06', '2025-M07'], 1],
    [['2024-Y1', '2025-Y1'], 1],
    [['2025-H1', '2025-H2'], 1],
    [['2025-01-01_2025-05-31', '2025-07-01_2025-07-31'], 1],
  ])('falls before the first period that ends after it: %j', (keys, before) => {
    expect(reformBefore('2025-07-01', keys)).toBe(before);
  });

  it('is not drawn outside of the periods', () => {
    expect(reformBefore('2025-07-01', ['2025-Q3', '2025-Q4'])).toBeNull();
    expect(reformBefore('2025-07-01', ['2024-Q1', '2024-Q2'])).toBeNull();
  });

  it('is the newest of several changes within reach', () => {
    expect(reformIn(['2008-08-01', '2025-07-01', '2025-07-01'], oldestFirst)).toEqual({
      date: '2025-07-01',
      before: 4,
    });
    expect(reformIn([], oldestFirst)).toBeNull();
  });
});

describe('axis labels', () => {
  it.each([
    ['2026-Q3', 'Q III\n2026'],
    ['2026-M09', 'T9\n2026'],
    ['2026-H1', '6T đầu\n2026'],
    ['2026-N1', '9 tháng\n2026'],
    ['2026-Y1', 'Năm\n2026'],
    ['2025-07-01_2025-07-31', 'Đột xuất'],
  ])('%s is short', (key, label) => {
    expect(axisLabel({ key, label: 'Đột xuất' })).toBe(label);
  });

  it('write the year once', () => {
    const labels = axisLabels(['2025-Q4', '2026-Q1', '2026-Q2'].map((key) => ({ key, label: key })));
    expect(labels).toEqual(['Q IV\n2025', 'Q I\n2026', 'Q II']);
  });
});
