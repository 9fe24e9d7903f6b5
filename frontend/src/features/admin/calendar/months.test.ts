import { describe, expect, it } from 'vitest';
import { monthsOf, type SpecialDay, weekdayOf } from './months';

const day = (date: string, kind: SpecialDay['kind']): SpecialDay => ({
  date,
  kind,
  name: 'x',
  source: 'y',
  provisional: false,
});
const month = (year: number, number: number, ...days: SpecialDay[]) => {
  const found = monthsOf(year, days)[number - 1];
  if (!found) throw new Error('no such month');
  return found;
};

describe('months of a year', () => {
  it('begin their weeks on Monday', () => {
    // 01/9/2026 was a Tuesday.
    const september = month(2026, 9);
    expect(september.weeks[0]?.map((cell) => cell?.day ?? 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(september.weeks).toHaveLength(5);
    expect(weekdayOf('2026-11-22')).toBe(6);
  });

  it('count working days by weekday alone when nothing else is said', () => {
    expect(month(2026, 9).workingDays).toBe(22);
    expect(month(2024, 2).workingDays).toBe(21);
  });

  it('take holidays out and put made-up Saturdays in', () => {
    expect(month(2026, 9, day('2026-09-01', 'HOLIDAY'), day('2026-09-02', 'HOLIDAY')).workingDays).toBe(20);
    const august = month(2026, 8, day('2026-08-31', 'SWAPPED_OFF'), day('2026-08-22', 'MADE_WORKING'));
    expect(august.workingDays).toBe(21);
  });

  it('do not count a holiday on a Sunday twice', () => {
    expect(month(2026, 4, day('2026-04-26', 'HOLIDAY')).workingDays).toBe(22);
    expect(month(2026, 4, day('2026-04-26', 'HOLIDAY'), day('2026-04-27', 'COMPENSATORY')).workingDays).toBe(
      21,
    );
  });
});
