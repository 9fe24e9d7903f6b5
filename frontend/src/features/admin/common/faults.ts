import type { AppError } from '@/shared/graphql/errors';

/** What is wrong with a form, by the input path of the contract ("input.username"). */
export type Faults = Readonly<Record<string, string | undefined>>;

export interface SplitFaults {
  /** Messages that belong beside a field. */
  at: Faults;
  /** What belongs to no field of the form. */
  rest: AppError | null;
}

/** Sorts the server's refusal onto the fields that the form has. */
export function splitFaults(error: AppError | null, fields: readonly string[]): SplitFaults {
  if (!error) return { at: {}, rest: null };
  const located = [{ place: error.place, message: error.message }, ...error.problems];
  const at: Record<string, string> = {};
  for (const { place, message } of located) {
    if (fields.includes(place)) at[place] ??= message;
  }
  return Object.keys(at).length > 0 ? { at, rest: null } : { at, rest: error };
}
