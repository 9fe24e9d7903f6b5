let kept = { account: '', typed: '' };

/**
 * What an account was searching for, so that the way back from a record finds its list again. In memory only: it
 * names a person, and belongs neither in an address nor on the disk.
 */
export const termMemory = {
  of: (account: string): string => (kept.account === account ? kept.typed : ''),
  keep: (account: string, typed: string): void => {
    kept = { account, typed };
  },
};
