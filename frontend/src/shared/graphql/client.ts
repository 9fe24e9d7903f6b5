import { Client, createRequest, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { type Cache, cacheExchange } from '@urql/exchange-graphcache';
import { retryExchange } from '@urql/exchange-retry';
import { pipe, subscribe } from 'wonka';
import { setOnline } from './connection';
import { embeddedTypes } from './embedded-types.gen';
import { toAppError } from './errors';
import type { LiveEvent } from './event-stream';
import { doneExchange, idempotencyExchange, keepExchange, reachExchange } from './exchanges';
import { LiveHub, resync } from './live-hub';
import { endpoint } from './post';
import { type TokenSource, takeTokensFrom } from './token-source';

// Types without an id of their own are kept inside the thing that holds them, by themselves; only the warnings of a
// development build must be told so, and the list of their names is no part of what a user downloads.
const keys = import.meta.env.DEV ? Object.fromEntries(embeddedTypes.map((name) => [name, () => null])) : {};

// Live events travel as a subscription that never leaves the browser: this is how graphcache lets its store be
// changed from outside.
const liveDocument = gql`subscription Live { live }`;

interface LiveResult {
  live: LiveEvent[];
}

type Live = typeof import('./live');

const cache = (loaded: () => Live | undefined) =>
  cacheExchange({
    keys,
    updates: {
      Subscription: {
        live: (result: Record<string, unknown>, _args: unknown, store: Cache) => {
          for (const event of (result as unknown as LiveResult).live) loaded()?.invalidate(store, event);
        },
      },
    },
  });

const auth = (source: TokenSource) =>
  authExchange(async ({ appendHeaders }) => ({
    addAuthToOperation(operation) {
      const token = source.token();
      return token ? appendHeaders(operation, { Authorization: `Bearer ${token}` }) : operation;
    },
    willAuthError: () => source.tokenIsOver(),
    didAuthError: (error) => toAppError(error).code === 'UNAUTHENTICATED',
    refreshAuth: () => source.renewed(),
  }));

// A repeated mutation is safe: the server knows it by its key.
const retry = () =>
  retryExchange({
    initialDelayMs: 500,
    maxDelayMs: 8_000,
    maxNumberAttempts: 4,
    retryIf: (error) => {
      const { code } = toAppError(error);
      return code === 'NETWORK' || code === 'UNAVAILABLE';
    },
  });

/** A client with an empty store, for one account in one position. */
export interface LiveClient {
  client: Client;
  /** Begins to read live events; returns the way to stop. */
  connect(ownAccount: string, onOwnAccount: () => void): () => void;
}

export function createClient(source: TokenSource): LiveClient {
  takeTokensFrom(source);
  const hub = new LiveHub();
  // Not needed for the first paint, so not part of the first download; no event goes by before it is there.
  let live: Live | undefined;
  const loading = import('./live').then((module) => {
    live = module;
    return module;
  });
  const client = new Client({
    url: endpoint,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { credentials: 'same-origin' },
    exchanges: [
      doneExchange(() => hub.publish(resync)),
      keepExchange,
      cache(() => live),
      idempotencyExchange,
      retry(),
      reachExchange(setOnline),
      auth(source),
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: (sink) => ({
            unsubscribe: hub.listen(
              (events) => void loading.then(() => sink.next({ data: { live: events } })),
            ),
          }),
        }),
      }),
      fetchExchange,
    ],
  });
  return {
    client,
    connect(ownAccount, onOwnAccount) {
      const local = pipe(
        client.executeSubscription(createRequest(liveDocument, {})),
        subscribe(() => {}),
      );
      const stop = new AbortController();
      const onEvent = (event: LiveEvent) => {
        if (event.kind === 'account' && event.id === ownAccount) onOwnAccount();
        hub.publish(event);
      };
      void loading.then((m) => m.readEvents(source, onEvent, setOnline, stop.signal));
      return () => {
        stop.abort();
        local.unsubscribe();
      };
    },
  };
}
