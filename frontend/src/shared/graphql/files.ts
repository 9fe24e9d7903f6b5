import { AppError, fromGraphQL, fromStatus, type RawError } from './errors';
import { tokenSource } from './token-source';

/** Largest upload of the server, in bytes. */
export const largestFile = 25 * 1024 * 1024;

async function ask(path: string, init: RequestInit): Promise<Response> {
  const source = tokenSource();
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

/** A document that came through the gate. */
export interface Fetched {
  blob: Blob;
  /** The name the server gave it. */
  name: string;
  /** SHA-256 of its bytes in hexadecimal, as the server worked it out; empty when it did not say. */
  sha256: string;
}

const fileName = /filename\*?=(?:utf-8'')?"?([^";]+)"?/i;
const digest = /sha-256=:([A-Za-z0-9+/=]+):/;

/** Fetches what an address of a file door answers. The token travels in the header, never in the address. Throws AppError. */
export async function fetchDocument(path: string): Promise<Fetched> {
  const response = await ask(path, {});
  if (!response.ok) throw await refusal(response);
  const name = fileName.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'tai-lieu';
  const sum = atob(digest.exec(response.headers.get('repr-digest') ?? '')?.[1] ?? '');
  const sha256 = [...sum].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return { blob: await response.blob(), name: decodeURIComponent(name), sha256 };
}

/** Hands a document to the browser under a name. */
export function saveDocument({ blob }: Fetched, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Fetches a file through the gate and hands it to the browser under its name. Throws AppError. */
export async function downloadFile(id: string, name: string): Promise<void> {
  saveDocument(await fetchDocument(`/files/${id}`), name);
}
