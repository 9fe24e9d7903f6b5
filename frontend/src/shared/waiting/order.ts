import type { LinkOptions } from '@tanstack/react-router';

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

interface Thing {
  id: string;
}

/** What an item of the inbox is about: a report, a record, a paper, or, with none of these, a queue. */
export interface About {
  obligation?: Thing | null;
  record?: Thing | null;
  ruling?: Thing | null;
  task?: string | null;
}

/** Where an item is worked on. */
export function placeOf({ obligation, record, ruling, task }: About): LinkOptions {
  if (obligation) return { to: '/bao-cao/nghia-vu/$obligationId', params: { obligationId: obligation.id } };
  if (record) return { to: '/ho-so/$caseId', params: { caseId: record.id } };
  if (ruling) return { to: '/ho-so/van-ban/$rulingId', params: { rulingId: ruling.id } };
  return task === 'DECIDE_PAIRS' ? { to: '/ho-so/trung-lap' } : { to: '/ho-so', search: { xem: 'ban-thao' } };
}

/** Whether there is something to open: what the gate hid is left out. */
export const isShown = ({ obligation, record, ruling, task }: About) =>
  !!(obligation || record || ruling || task === 'DECIDE_PAIRS' || task === 'DRAFTS');

export const idOf = ({ obligation, record, ruling }: About) => (obligation ?? record ?? ruling)?.id;

/**
 * What waits beside the thing that is open, in the order of the page: what was just decided on is not offered again,
 * and what was opened before and left comes last.
 */
export function elsewhere<Item extends About & { group: Group }>(
  items: readonly Item[],
  here: string,
  passed: (id: string | undefined) => boolean,
): Item[] {
  const others = byGroup(items)
    .flatMap((group) => group.items)
    .filter((item) => isShown(item) && idOf(item) !== here);
  const left = (item: Item) => passed(idOf(item));
  return [...others.filter((item) => !left(item)), ...others.filter(left)];
}
