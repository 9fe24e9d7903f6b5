import { expect, test } from 'vitest';
import { leftOf } from './left';

const at = (time: string) => new Date(`2026-09-15T${time}+07:00`);

test('what is left is told to the minute', () => {
  const until = '2026-09-15T11:00:00+07:00';
  expect(leftOf(until, at('08:00:00'))).toEqual({ over: false, hours: 3, minutes: 0 });
  expect(leftOf(until, at('08:00:01'))).toEqual({ over: false, hours: 3, minutes: 0 });
  expect(leftOf(until, at('10:30:30'))).toEqual({ over: false, hours: 0, minutes: 30 });
  expect(leftOf(until, at('10:59:59'))).toMatchObject({ over: false, minutes: 1 });
  expect(leftOf(until, at('11:00:00')).over).toBe(true);
});
