import { useState } from 'react';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useTask } from '@/shared/ui/use-task';
import { type Faults, splitFaults } from './faults';

interface FormTask {
  submit: () => Promise<void>;
  busy: boolean;
  faults: Faults;
  /** What no field can show. */
  error: AppError | null;
}

interface Settings {
  /** What can be seen to be wrong before asking the server. */
  check: () => Faults;
  work: () => Promise<unknown>;
  /** Input paths of the form's fields. */
  fields: readonly string[];
  onDone: () => void;
}

/** Checks a form, sends it, and sorts what the server refuses onto its fields. */
export function useFormTask({ check, work, fields, onDone }: Settings): FormTask {
  const [own, setOwn] = useState<Faults>({});
  const task = useTask(work);
  const split = splitFaults(task.error, fields);
  const submit = async () => {
    const found = check();
    setOwn(found);
    task.clear();
    if (Object.keys(found).length > 0) return;
    if (await task.run()) onDone();
  };
  return { submit, busy: task.busy, faults: { ...split.at, ...own }, error: split.rest };
}

/**
 * Runs a change; when somebody else was first, asks for the latest, so that the next press works on it, and says so in
 * the words given.
 */
export async function withLatest<Result>(
  work: () => Promise<Result>,
  refetch: () => void,
  reloaded: string,
): Promise<Result> {
  try {
    return await work();
  } catch (failure) {
    const error = toAppError(failure);
    if (error.reason !== 'STALE_VERSION' && error.code !== 'WRONG_STATE') throw error;
    refetch();
    throw error.reason === 'STALE_VERSION' ? new AppError(error.code, reloaded, error.reason) : error;
  }
}
