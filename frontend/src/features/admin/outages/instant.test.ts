import { describe, expect, it } from 'vitest';
import { checkEnds, lasted, readTime, toInstant } from './instant';

const now = new Date('2026-09-15T08:00:00+07:00');
const at = (date: string, time: string) => ({ date, time });

describe('instants of an outage', () => {
  it('reads times as they are written in Vietnam', () => {
    expect(readTime('8:05')).toBe('08:05');
    expect(readTime(' 17h30 ')).toBe('17:30');
    for (const bad of ['24:00', '8:60', '8', '', 'sáng']) expect([bad, readTime(bad)]).toEqual([bad, null]);
  });

  it('makes an instant of Vietnam whatever the zone of the machine', () => {
    expect(toInstant('2026-09-15', '0:30')).toBe('2026-09-15T00:30:00+07:00');
    expect(toInstant('', '0:30')).toBeNull();
  });

  it('measures how long it lasted', () => {
    expect(lasted('2026-09-13T22:00:00Z', '2026-09-15T00:45:00Z')).toEqual({
      days: 1,
      hours: 2,
      minutes: 45,
    });
  });

  it('refuses ends that are not readable, in the wrong order or in the future', () => {
    expect(checkEnds(at('2026-09-15', ''), null, now)).toEqual({ start: 'from' });
    expect(checkEnds(at('2026-09-15', '08:01'), null, now)).toEqual({ start: 'future' });
    expect(checkEnds(at('2026-09-15', '07:00'), at('2026-09-15', ''), now)).toEqual({ end: 'to' });
    expect(checkEnds(at('2026-09-15', '07:00'), at('2026-09-15', '07:00'), now)).toEqual({ end: 'order' });
    expect(checkEnds(at('2026-09-15', '07:00'), at('2026-09-15', '09:00'), now)).toEqual({ end: 'future' });
    expect(checkEnds(at('2026-09-15', '07:00'), at('2026-09-15', '07:30'), now)).toEqual({});
  });
});
