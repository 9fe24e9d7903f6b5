/** What the tabs of one browser tell each other. */
export type TabMessage =
  | { kind: 'activity'; at: number }
  | { kind: 'locked'; why: 'idle' | 'manual' }
  | { kind: 'signedOut' }
  | { kind: 'signedIn'; accountId: string };

/** The line between tabs; without BroadcastChannel every tab stands alone. */
export interface Tabs {
  tell(message: TabMessage): void;
  listen(handler: (message: TabMessage) => void): void;
  close(): void;
}

export function openTabs(): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('congvu.session');
  return {
    tell: (message) => channel?.postMessage(message),
    listen: (handler) => {
      channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => handler(event.data));
    },
    close: () => channel?.close(),
  };
}

/** Runs the work in one tab at a time: a rotating refresh token must not be used twice. */
export async function exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
  // Web Locks need a secure context; without one there is no session cookie either, and no second tab to wait for.
  const locks: LockManager | undefined = navigator.locks;
  return locks ? locks.request('congvu.refresh', work) : work();
}
