/** The contract's least length of a password; the server also refuses the usual ones. */
export const shortestPassword = 8;

export interface PasswordFaults {
  current?: 'password.currentMissing';
  next?: 'password.tooShort' | 'password.same';
  repeat?: 'password.different';
}

/** What can be said of a new password before it is sent; keys of the texts to show. */
export function checkPassword(current: string, next: string, repeat: string): PasswordFaults {
  const faults: PasswordFaults = {};
  if (!current) faults.current = 'password.currentMissing';
  if ([...next].length < shortestPassword) faults.next = 'password.tooShort';
  else if (next === current) faults.next = 'password.same';
  if (next !== repeat) faults.repeat = 'password.different';
  return faults;
}
