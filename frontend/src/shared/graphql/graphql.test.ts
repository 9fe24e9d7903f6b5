import { Client, CombinedError, type ExchangeIO, gql, type OperationResult } from '@urql/core';
import { describe, expect, it, vi } from 'vitest';
import { filter, map, pipe, subscribe } from 'wonka';
import { toAppError } from './errors';
import { createEventParser } from './event-stream';
import { keepExchange } from './exchanges';
import { LiveHub } from './live-hub';

describe('errors', () => {
  it('shows the words of the server with place, reference and problems', () => {
    const error = new CombinedError({
      graphQLErrors: [
        {
          message: 'Cột 4 phải bằng tổng cột 5 đến 7.',
          extensions: {
            code: 'BAD_INPUT',
            reason: 'CHECK_FAILED',
            place: 'r1.c4',
            problems: [{ code: 'SUM', message: 'Sai tổng', place: 'r1.c4' }],
          },
        },
      ],
    });
    expect(toAppError(error)).toMatchObject({
      code: 'BAD_INPUT',
      message: 'Cột 4 phải bằng tổng cột 5 đến 7.',
      reason: 'CHECK_FAILED',
      place: 'r1.c4',
      problems: [{ code: 'SUM', message: 'Sai tổng', place: 'r1.c4' }],
    });
  });

  it('never shows the words of an internal or foreign error', () => {
    const internal = { message: 'pq: deadlock', extensions: { code: 'INTERNAL', reference: 'K7Q2' } };
    const foreign = { message: 'Cannot query field "x"', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    const shown = toAppError(new CombinedError({ graphQLErrors: [internal] }));
    expect(shown.message).not.toContain('deadlock');
    expect(shown.reference).toBe('K7Q2');
    expect(toAppError(new CombinedError({ graphQLErrors: [foreign] })).message).not.toContain('Cannot query');
  });

  it('tells a dead line from a server that refuses', () => {
    const lost = new CombinedError({ networkError: new TypeError('Failed to fetch') });
    expect(toAppError(lost).code).toBe('NETWORK');
    const response = { status: 503 };
    expect(toAppError(new CombinedError({ networkError: new Error('x'), response })).code).toBe(
      'UNAVAILABLE',
    );
  });
});

describe('event stream', () => {
  it('puts events together from any cuts', () => {
    const seen: string[] = [];
    const feed = createEventParser((data) => seen.push(data));
    for (const part of [': hi\n\nda', 'ta: {"a"', ':1}\n', '\ndata:x\r\ndata: y\r\n\r\n', 'data: cut'])
      feed(part);
    expect(seen).toEqual(['{"a":1}', 'x\ny']);
  });
});

describe('live hub', () => {
  it('delivers the events of a moment together, each thing once', () => {
    vi.useFakeTimers();
    const hub = new LiveHub();
    const seen: unknown[] = [];
    const stop = hub.listen((events) => seen.push(events));
    hub.publish({ kind: 'obligation', id: '1', version: 1 });
    hub.publish({ kind: 'obligation', id: '1', version: 2 });
    hub.publish({ kind: 'round', id: '9' });
    vi.advanceTimersByTime(300);
    stop();
    hub.publish({ kind: 'round', id: '9' });
    vi.advanceTimersByTime(300);
    expect(seen).toEqual([
      [
        { kind: 'obligation', id: '1', version: 2 },
        { kind: 'round', id: '9' },
      ],
    ]);
    vi.useRealTimers();
  });
});

describe('what a page shows', () => {
  const refused = (code: string) =>
    new CombinedError({ graphQLErrors: [{ message: 'x', extensions: { code } }] });
  const down = new CombinedError({ networkError: new TypeError('Failed to fetch') });

  /** What a page is given when the server answers so, one after the other. */
  function shown(...answers: Pick<OperationResult, 'data' | 'error'>[]): unknown[] {
    const server: ExchangeIO = (operations) =>
      pipe(
        operations,
        filter(({ kind }) => kind === 'query'),
        map(
          (operation) => ({ operation, stale: false, hasNext: false, ...answers.shift() }) as OperationResult,
        ),
      );
    const client = new Client({ url: '/', preferGetMethod: false, exchanges: [keepExchange, () => server] });
    const ask = () => client.query(gql`{ a }`, {}, { requestPolicy: 'network-only' });
    const seen: unknown[] = [];
    const page = pipe(
      ask(),
      subscribe(({ data }) => seen.push(data)),
    );
    while (answers.length > 0) void ask().toPromise();
    page.unsubscribe();
    return seen;
  }

  it('stays through a failure of the moment', () => {
    const [one, two, none] = [{ a: 1 }, { a: 2 }, { a: null }];
    const busy = refused('CONFLICT');
    expect(
      shown({ data: one }, { error: down }, { data: null }, { data: none, error: busy }, { data: two }),
    ).toEqual([one, one, one, one, two]);
  });

  it('goes with a refusal', () => {
    const none = { data: { a: null }, error: refused('NOT_FOUND') };
    expect(shown({ data: { a: 1 } }, none, { data: null })).toEqual([{ a: 1 }, { a: null }, null]);
  });
});
