import { describe, expect, it } from 'vitest';
import {
  businessNow,
  comparePeople,
  daysBetween,
  formatBytes,
  formatChange,
  formatDate,
  formatDateTime,
  formatDecimal,
  formatNumber,
  formatShare,
  isoDate,
  matches,
  periodWords,
  readDate,
  setBusinessClock,
} from './index';

describe('numbers', () => {
  it('writes thousands by a point and decimals by a comma', () => {
    expect(formatNumber(2161735)).toBe('2.161.735');
    expect(formatNumber(1234.5, 1)).toBe('1.234,5');
    expect(formatDecimal('1234.50')).toBe('1.234,50');
    expect(formatDecimal('-1234567.1', 2)).toBe('-1.234.567,10');
  });

  it('keeps exact decimals that a float would lose', () => {
    expect(formatDecimal('12345678901234567890.12')).toBe('12.345.678.901.234.567.890,12');
  });

  it('never shows a missing figure as 0', () => {
    expect(formatNumber(null)).toBe('…');
    expect(formatNumber(Number.NaN)).toBe('…');
    expect(formatDecimal(null)).toBe('…');
    expect(formatNumber(0)).toBe('0');
  });

  it('writes shares and changes', () => {
    expect(formatShare(0.9791)).toBe('97,9%');
    expect(formatChange(103.2, 100)).toBe('+3,2%');
    expect(formatChange(99, 100)).toBe('−1,0%');
    expect(formatChange(100, 100)).toBe('0,0%');
    expect(formatChange(5, 0)).toBe('x');
    expect(formatChange(5, null)).toBe('x');
  });

  it('writes file sizes', () => {
    expect(formatBytes(900)).toBe('900 byte');
    expect(formatBytes(1536)).toBe('1,5 KB');
    expect(formatBytes(20 * 1024 * 1024)).toBe('20,0 MB');
  });
});

describe('dates', () => {
  it('writes a date of the contract without a zone shift', () => {
    expect(formatDate('2026-01-01')).toBe('01/01/2026');
  });

  it('writes instants as Vietnam sees them', () => {
    expect(formatDateTime('2026-09-14T17:30:00Z')).toBe('00:30, 15/09/2026');
    expect(isoDate(new Date('2025-12-31T17:00:00Z'))).toBe('2026-01-01');
  });

  it('leaves an unreadable text alone', () => {
    expect(formatDate('hôm qua')).toBe('hôm qua');
  });

  it('reads typed dates and refuses days that do not exist', () => {
    expect(readDate('15/9/2026')).toBe('2026-09-15');
    expect(readDate(' 05-02-2024 ')).toBe('2024-02-05');
    expect(readDate('29/2/2026')).toBeNull();
    expect(readDate('31/04/2026')).toBeNull();
    expect(readDate('2026-09-15')).toBeNull();
  });

  it('counts calendar days', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(daysBetween('2026-09-15', '2026-09-14')).toBe(-1);
  });

  it('runs the business clock from the instant of the server', () => {
    setBusinessClock('2026-09-15T01:00:00Z');
    expect(isoDate(businessNow())).toBe('2026-09-15');
  });
});

describe('periods', () => {
  const quarter = { periodLabel: 'Quý III/2026', periodFrom: '2026-06-15', periodTo: '2026-09-14' };

  it('names the period and its data window', () => {
    expect(periodWords(quarter)).toBe('Quý III/2026, 15/6–14/9');
  });

  it('writes the years of a window that crosses them', () => {
    expect(periodWords({ periodLabel: 'Quý I/2026', periodFrom: '2025-12-15', periodTo: '2026-03-14' })).toBe(
      'Quý I/2026, 15/12/2025–14/03/2026',
    );
  });

  it('does not say the days of an ad hoc period twice', () => {
    const label = 'Từ 1/7/2026 đến 15/7/2026';
    expect(periodWords({ ...quarter, periodLabel: label })).toBe(label);
  });
});

describe('text', () => {
  it('finds Vietnamese words without their marks', () => {
    expect(matches('Phường Đức Phổ', 'duc pho')).toBe(true);
    expect(matches('Xã Tịnh Khê', 'khe tinh')).toBe(true);
    expect(matches('Xã Tịnh Khê', 'sơn')).toBe(false);
  });

  it('orders people by their given name', () => {
    const people = ['Trần Văn Bình', 'Lê Thị An', 'Nguyễn Văn Ánh'];
    expect([...people].sort(comparePeople)).toEqual(['Lê Thị An', 'Nguyễn Văn Ánh', 'Trần Văn Bình']);
  });
});
