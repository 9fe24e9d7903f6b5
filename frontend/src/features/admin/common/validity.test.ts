import { describe, expect, it } from 'vitest';
import { addDays, formatSpan, lastDayOf, standing } from './validity';

describe('validity', () => {
  it('moves over month and year ends', () => {
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  });

  it('counts the last day of a position as in force', () => {
    expect(standing('2025-07-01', '2026-09-15', '2026-09-15')).toBe('ACTIVE');
    expect(standing('2025-07-01', '2026-09-14', '2026-09-15')).toBe('ENDED');
    expect(standing('2025-07-01', null, '2026-09-15')).toBe('ACTIVE');
    expect(standing('2026-09-16', null, '2026-09-15')).toBe('PENDING');
  });

  it('reads the end of a territory as the first day after', () => {
    expect(lastDayOf('2025-07-01')).toBe('2025-06-30');
    expect(lastDayOf(null)).toBeNull();
  });

  it('writes a span', () => {
    expect(formatSpan('2025-07-01', null, 'nay')).toBe('01/07/2025 – nay');
    expect(formatSpan('2004-07-08', '2025-06-30', 'nay')).toBe('08/07/2004 – 30/06/2025');
  });
});
