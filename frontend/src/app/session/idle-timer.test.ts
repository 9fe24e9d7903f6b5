import { describe, expect, it } from 'vitest';
import { IdleTimer } from './idle-timer';

const minute = 60_000;

describe('idle timer', () => {
  it('warns in the last minute and then locks', () => {
    const timer = new IdleTimer(15, 0);
    expect(timer.phase(14 * minute - 1)).toBe('active');
    expect(timer.phase(14 * minute)).toBe('warning');
    expect(timer.secondsLeft(14 * minute + 30_500)).toBe(30);
    expect(timer.phase(15 * minute - 1)).toBe('warning');
    expect(timer.phase(15 * minute)).toBe('idle');
    expect(timer.secondsLeft(15 * minute)).toBe(0);
  });

  it('begins again at each activity, here or in another tab', () => {
    const timer = new IdleTimer(5, 0);
    timer.touch(4 * minute);
    expect(timer.phase(8 * minute - 1)).toBe('active');
    timer.touch(6 * minute, 8 * minute);
    expect(timer.phase(10 * minute + 1)).toBe('warning');
  });

  it('does not move back for an old message', () => {
    const timer = new IdleTimer(5, 0);
    timer.touch(4 * minute);
    timer.touch(1 * minute, 4 * minute);
    expect(timer.secondsLeft(4 * minute)).toBe(300);
  });

  it('locks after a sleep, and a late key does not undo it', () => {
    const timer = new IdleTimer(15, 0);
    const afterSleep = 120 * minute;
    timer.touch(afterSleep);
    expect(timer.phase(afterSleep)).toBe('idle');
  });
});
