import type { DraftFieldsFragment } from '../gql/graphql';

/** Warnings of the consolidation that nobody has given a reason for. */
export function unexplainedOf(draft: DraftFieldsFragment | null): DraftFieldsFragment['problems'] {
  if (!draft) return [];
  return draft.problems.filter(
    ({ place, code }) =>
      place === 'consolidation' &&
      !draft.warningReasons.some((each) => each.place === place && each.code === code && each.reason.trim()),
  );
}
