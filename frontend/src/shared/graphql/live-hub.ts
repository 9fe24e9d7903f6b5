import type { LiveEvent } from './event-stream';

/** Said by this side after a gap or a mutation: anything may have changed. */
export const resync: LiveEvent = { kind: '*', id: '' };

const pause = 300;

/** Gathers the events of a moment into one delivery: an approval in bulk must not refetch a page fifty times. */
export class LiveHub {
  private readonly listeners = new Set<(events: LiveEvent[]) => void>();
  private readonly waiting = new Map<string, LiveEvent>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  publish(event: LiveEvent): void {
    this.waiting.set(`${event.kind}:${event.id}`, event);
    this.timer ??= setTimeout(() => this.deliver(), pause);
  }

  listen(listener: (events: LiveEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private deliver(): void {
    this.timer = undefined;
    const events = [...this.waiting.values()];
    this.waiting.clear();
    for (const listener of this.listeners) listener(events);
  }
}
