/** What the server says has changed; the content is fetched through the gate. */
export interface LiveEvent {
  kind: string;
  id: string;
  version?: number;
}

/** Said by this side after a gap: anything may have changed. */
export const resync: LiveEvent = { kind: '*', id: '' };

interface TokenSource {
  token(): string | undefined;
  renewed(): Promise<void>;
}

/** Splits a stream of text into the data of server-sent events; comments and other fields are passed over. */
export function createEventParser(onData: (data: string) => void): (chunk: string) => void {
  let rest = '';
  let data: string[] = [];
  return (chunk) => {
    rest += chunk;
    const lines = rest.split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) onData(data.join('\n'));
        data = [];
      } else if (line.startsWith('data:')) {
        data.push(line.slice(5).replace(/^ /, ''));
      }
    }
  };
}

function readEvent(data: string): LiveEvent | null {
  try {
    const event = JSON.parse(data) as Partial<LiveEvent>;
    return typeof event.kind === 'string' && typeof event.id === 'string' ? (event as LiveEvent) : null;
  } catch {
    return null;
  }
}

const shortestPause = 1_000;
const longestPause = 30_000;

/**
 * Reads GET /events with fetch, because EventSource cannot send the Authorization header. Reconnects with a
 * growing, random pause, so that a thousand clients do not return in the same second. Returns the way to stop.
 */
export function openEventStream(
  source: TokenSource,
  onEvent: (event: LiveEvent) => void,
  onConnected: (connected: boolean) => void,
): () => void {
  const stop = new AbortController();
  let pause = shortestPause;
  let first = true;

  const readOnce = async () => {
    const response = await fetch('/events', {
      headers: { Authorization: `Bearer ${source.token() ?? ''}`, Accept: 'text/event-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stop.signal,
    });
    if (response.status === 401) await source.renewed();
    if (!response.ok || !response.body) return;
    pause = shortestPause;
    onConnected(true);
    if (!first) onEvent(resync);
    first = false;
    const feed = createEventParser((data) => {
      const event = readEvent(data);
      if (event) onEvent(event);
    });
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) feed(part.value);
  };

  const run = async () => {
    while (!stop.signal.aborted) {
      try {
        await readOnce();
      } catch {
        if (!stop.signal.aborted) onConnected(false);
      }
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      pause = Math.min(pause * 2, longestPause);
    }
  };
  void run();
  return () => stop.abort();
}
