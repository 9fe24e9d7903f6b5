import type { TokenSource } from './client';
import { AppError, fromGraphQL, fromStatus, type RawError } from './errors';

/** Largest upload of the server, in bytes. */
export const largestFile = 25 * 1024 * 1024;

let source: TokenSource | undefined;

/** Says whose session the files are asked for; the client of that session does. */
export function takeTokensFrom(next: TokenSource): void {
  source = next;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const send = () =>
    fetch(path, {
      ...init,
      credentials: 'same-origin',
      headers: { ...init.headers, Authorization: `Bearer ${source?.token() ?? ''}` },
    });
  try {
    if (source?.tokenIsOver()) await source.renewed();
    const response = await send();
    if (response.status !== 401) return response;
    await source?.renewed();
    return await send();
  } catch {
    throw fromStatus(undefined);
  }
}

/** The refusal of a file door: the server's own words when it sends them. */
async function refusal(response: Response): Promise<AppError> {
  try {
    const { errors } = (await response.json()) as { errors?: RawError[] };
    return errors?.[0] ? fromGraphQL(errors[0]) : fromStatus(response.status);
  } catch {
    return fromStatus(response.status);
  }
}

/** Sends a file through the one upload door; gives its id. Throws AppError. */
export async function uploadFile(file: File): Promise<string> {
  const body = new FormData();
  body.set('file', file);
  const response = await ask('/files', { method: 'POST', body });
  if (!response.ok) throw await refusal(response);
  const { id } = (await response.json()) as { id?: string };
  if (!id) throw new AppError('INTERNAL', fromStatus(500).message);
  return id;
}

/** Fetches a file through the gate and hands it to the browser under its name. Throws AppError. */
export async function downloadFile(id: string, name: string): Promise<void> {
  const response = await ask(`/files/${id}`, {});
  if (!response.ok) throw await refusal(response);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
