import { resync } from './live-hub';
import type { TokenSource } from './token-source';

/** What the server says has changed; the content is fetched through the gate. */
export interface LiveEvent {
  kind: string;
  id: string;
  version?: number;
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
 * Reads GET /events with fetch, because EventSource cannot send the Authorization header, until the signal aborts.
 * Reconnects with a growing, random pause, so that a thousand clients do not return in the same second.
 */
export async function readEvents(
  source: TokenSource,
  onEvent: (event: LiveEvent) => void,
  onConnected: (connected: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let pause = shortestPause;
  let again = false;
  while (!signal.aborted) {
    try {
      await readOnce(source, onEvent, signal, () => {
        pause = shortestPause;
        onConnected(true);
        if (again) onEvent(resync);
        again = true;
      });
    } catch {
      if (!signal.aborted) onConnected(false);
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    pause = Math.min(pause * 2, longestPause);
  }
}

async function readOnce(
  source: TokenSource,
  onEvent: (event: LiveEvent) => void,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const response = await fetch('/events', {
    headers: { Authorization: `Bearer ${source.token() ?? ''}`, Accept: 'text/event-stream' },
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  });
  if (response.status === 401) await source.renewed();
  if (!response.ok || !response.body) return;
  onOpen();
  const feed = createEventParser((data) => {
    const event = readEvent(data);
    if (event) onEvent(event);
  });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) feed(part.value);
}
