import type { Timeliness } from './gql/graphql';

export const timelinesses: readonly Timeliness[] = ['NOT_DUE', 'ON_TIME', 'LATE', 'MISSING'];

/** The words of a list in the URL that are members of an enumeration. */
export function membersOf<T extends string>(words: readonly string[] | undefined, all: readonly T[]): T[] {
  return all.filter((each) => words?.includes(each));
}
