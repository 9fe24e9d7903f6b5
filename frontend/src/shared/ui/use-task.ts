import { useCallback, useState } from 'react';
import { type AppError, toAppError } from '../graphql/errors';

interface Task<Args extends unknown[]> {
  /** Runs the work; true when it went through. */
  run: (...args: Args) => Promise<boolean>;
  busy: boolean;
  error: AppError | null;
  clear: () => void;
}

/** An action with its wait and its failure, for a button or a form. A second press while it runs does nothing. */
export function useTask<Args extends unknown[]>(work: (...args: Args) => Promise<unknown>): Task<Args> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (...args: Args) => {
    if (busy) return false;
    setBusy(true);
    setError(null);
    try {
      await work(...args);
      return true;
    } catch (failure) {
      setError(toAppError(failure));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const clear = useCallback(() => setError(null), []);
  return { run, busy, error, clear };
}
