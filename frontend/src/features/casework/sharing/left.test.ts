import { expect, test } from 'vitest';
import { lastDay, leftOf } from './left';

const at = (time: string) => new Date(`2026-09-15T${time}+07:00`);

test('what ends at midnight lasted until the day before', () => {
  expect(lastDay('2026-12-15T17:00:00Z').toISOString()).toBe('2026-12-15T16:59:59.999Z');
});

test('what is left is told to the minute', () => {
  const until = '2026-09-15T11:00:00+07:00';
  expect(leftOf(until, at('08:00:00'))).toEqual({ over: false, hours: 3, minutes: 0 });
  expect(leftOf(until, at('08:00:01'))).toEqual({ over: false, hours: 3, minutes: 0 });
  expect(leftOf(until, at('10:30:30'))).toEqual({ over: false, hours: 0, minutes: 30 });
  expect(leftOf(until, at('10:59:59'))).toMatchObject({ over: false, minutes: 1 });
  expect(leftOf(until, at('11:00:00')).over).toBe(true);
});
