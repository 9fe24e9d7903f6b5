/** Groups of the inbox in the order of the page. */
export const groups = ['OVERDUE', 'TODAY', 'THIS_WEEK', 'LATER', 'NO_TERM'] as const;

export type Group = (typeof groups)[number];

/** Items by group, in the order of the page; groups without items are left out, the order within stays. */
export function byGroup<Item extends { group: Group }>(
  items: readonly Item[],
): { group: Group; items: Item[] }[] {
  return groups
    .map((group) => ({ group, items: items.filter((item) => item.group === group) }))
    .filter((each) => each.items.length > 0);
}
