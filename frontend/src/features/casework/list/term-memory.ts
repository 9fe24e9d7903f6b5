let kept = { account: '', typed: '' };
const listeners = new Set<() => void>();

/**
 * What an account was searching for, so that the way back from a record finds its list again, and the search everywhere can hand over what was
 * typed there. In memory only: it names a person, and belongs neither in an address nor on the disk.
 */
export const termMemory = {
  of: (account: string): string => (kept.account === account ? kept.typed : ''),
  keep: (account: string, typed: string): void => {
    kept = { account, typed };
    for (const listen of listeners) listen();
  },
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
