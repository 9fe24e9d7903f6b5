import { AppError, fromGraphQL, fromStatus, type RawError } from './errors';

export const endpoint = '/graphql';

/** Header by which a repeated mutation is answered without being done twice. */
export const idempotencyHeader = 'Idempotency-Key';

interface Answer<Data> {
  data?: Data | null;
  errors?: RawError[];
}

/**
 * Sends one operation without client, cache or retry: for the session itself, whose calls come before a client
 * exists. Throws AppError; an answer whose data is there is given even when some of its fields failed.
 */
export async function post<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  token?: string,
): Promise<Data> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json',
  };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (query.trimStart().startsWith('mutation')) headers[idempotencyHeader] = crypto.randomUUID();

  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'same-origin',
      headers,
      body: JSON.stringify({ query, variables }),
    });
  } catch {
    throw fromStatus(undefined);
  }
  const answer = await readAnswer<Data>(response);
  const failed = answer.errors?.[0];
  if (failed && !hasData(answer.data)) throw fromGraphQL(failed);
  if (!answer.data) throw fromStatus(response.ok ? 500 : response.status);
  return answer.data;
}

function hasData(data: unknown): boolean {
  return !!data && Object.values(data).some((value) => value !== null);
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    throw response.ok ? new AppError('INTERNAL', fromStatus(500).message) : fromStatus(response.status);
  }
}
