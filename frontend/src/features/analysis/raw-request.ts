import { type Client, gql } from '@urql/core';

/** What came back for one operation, untouched by the client's store. */
export interface RawAnswer {
  status: number;
  body: string;
  /** Round trip in milliseconds. */
  elapsed: number;
  /** Bytes of the body. */
  size: number;
}

export interface RawOperation {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

const carrier = gql`query Carrier { __typename }`;
const done = '{"data":{"__typename":"Query"}}';
let sent = 0;

/** A mutation that is sent again by the retries must be known by the same key. */
function headersOf(init: RequestInit | undefined, operation: RawOperation, key: string): Headers {
  const headers = new Headers(init?.headers);
  headers.set('Content-Type', 'application/json');
  if (/\bmutation\b/.test(operation.query)) headers.set('Idempotency-Key', key);
  return headers;
}

/**
 * Sends an operation as it was written. The client's own query is only the carrier: it brings the session's token,
 * its renewal and the retries, while the document and its answer stay out of the store.
 */
export async function sendRaw(client: Client, operation: RawOperation): Promise<RawAnswer> {
  let answer: RawAnswer | undefined;
  sent += 1;
  const key = crypto.randomUUID();
  const carry: typeof fetch = async (input, init) => {
    const begun = performance.now();
    const headers = headersOf(init, operation, key);
    const response = await fetch(input, { ...init, headers, body: JSON.stringify(operation) });
    const body = await response.text();
    const size = new TextEncoder().encode(body).length;
    answer = { status: response.status, body, elapsed: performance.now() - begun, size };
    // A session that has ended is the client's matter: it renews the token and sends again.
    if (response.status === 401 || body.includes('"UNAUTHENTICATED"')) return new Response(body, response);
    return new Response(done, { headers: { 'Content-Type': 'application/json' } });
  };
  const result = await client
    .query(carrier, { sent }, { fetch: carry, requestPolicy: 'network-only' })
    .toPromise();
  if (answer) return answer;
  throw result.error ?? new Error('no answer');
}
