interface Entry {
  at: string;
  action: string;
  by: string;
}

/** Saves of one sitting in a row tell nothing one by one: only the newest of them stays. Newest first. */
export function condense<E extends Entry>(entries: readonly E[]): E[] {
  return entries.filter((entry, index) => {
    const newer = entries[index - 1];
    return !(entry.action === 'DRAFT_SAVED' && newer?.action === 'DRAFT_SAVED' && newer.by === entry.by);
  });
}
