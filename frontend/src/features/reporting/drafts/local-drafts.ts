import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { businessNow } from '@/shared/format';
import type { DraftSnapshot } from './draft-edits';

/** What this machine keeps of a draft, with the instant on the business clock. */
export interface LocalDraft extends DraftSnapshot {
  keptAt: string;
}

interface Schema extends DBSchema {
  drafts: { key: string; value: LocalDraft };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('congvu-drafts', 1, {
    upgrade: (database) => void database.createObjectStore('drafts'),
  });
  return opened;
}

/** Drafts of one account are nobody else's on a shared machine. */
export const draftKey = (accountId: string, obligationId: string) => `${accountId} ${obligationId}`;

export async function loadLocalDraft(key: string): Promise<LocalDraft | undefined> {
  try {
    return await (await open()).get('drafts', key);
  } catch {
    // A browser without storage (private window, full disk) still edits; only the safety net is missing.
    return undefined;
  }
}

export async function keepLocalDraft(key: string, snapshot: DraftSnapshot | null): Promise<void> {
  try {
    const database = await open();
    if (snapshot) await database.put('drafts', { ...snapshot, keptAt: businessNow().toISOString() }, key);
    else await database.delete('drafts', key);
  } catch {
    // As above: the server still gets every edit.
  }
}
