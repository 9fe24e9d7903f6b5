/** How long before the lock the user is warned. */
export const warningSeconds = 60;

export type IdlePhase = 'active' | 'warning' | 'idle';

/**
 * Tells from the last activity whether to go on, to warn or to lock. It compares instants instead of counting
 * ticks, because a machine that slept delivers no ticks.
 */
export class IdleTimer {
  private last: number;
  private readonly limit: number;

  constructor(minutes: number, now: number) {
    this.limit = minutes * 60_000;
    this.last = now;
  }

  /** Activity in this tab or another one; never moves back, and never revives a time that is over. */
  touch(at: number, now = at): void {
    if (this.phase(now) !== 'idle') this.last = Math.max(this.last, at);
  }

  phase(now: number): IdlePhase {
    const left = this.secondsLeft(now);
    if (left <= 0) return 'idle';
    return left <= warningSeconds ? 'warning' : 'active';
  }

  /** Seconds until the lock, rounded up; 0 when it is time. */
  secondsLeft(now: number): number {
    return Math.max(0, Math.ceil((this.last + this.limit - now) / 1000));
  }
}
