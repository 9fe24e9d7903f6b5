import type { Heading, OutlineDocument, Placed } from '../content/outline-tree';

/** Levels of headings that an outline may have. */
export const levels = 4;

/** Where the headings under the one at `at` end. */
function endOf(list: readonly Placed[], at: number): number {
  const depth = list[at]?.depth ?? 0;
  const next = list.findIndex((each, index) => index > at && each.depth <= depth);
  return next < 0 ? list.length : next;
}

/** The heading before with the same parent; -1 when it is the first. */
function siblingBefore(list: readonly Placed[], at: number): number {
  const depth = list[at]?.depth ?? 0;
  for (let index = at - 1; index >= 0; index--) {
    const found = list[index]?.depth ?? 0;
    if (found === depth) return index;
    if (found < depth) return -1;
  }
  return -1;
}

/** Puts a heading with all below it before its elder sibling, or behind its younger one. */
export function moved(list: readonly Placed[], at: number, step: 1 | -1): Placed[] {
  const end = endOf(list, at);
  const [first, middle] = step < 0 ? [siblingBefore(list, at), at] : [at, end];
  const younger = list[end]?.depth === list[at]?.depth ? endOf(list, end) : -1;
  const last = step < 0 ? end : younger;
  if (first < 0 || last < 0) return [...list];
  return [
    ...list.slice(0, first),
    ...list.slice(middle, last),
    ...list.slice(first, middle),
    ...list.slice(last),
  ];
}

/** One level in, under the sibling before, or one level out. */
export function indented(list: readonly Placed[], at: number, step: 1 | -1): Placed[] {
  const end = endOf(list, at);
  const part = list.slice(at, end);
  const deepest = Math.max(0, ...part.map(({ depth }) => depth));
  const allowed =
    step > 0 ? siblingBefore(list, at) >= 0 && deepest + 1 < levels : (list[at]?.depth ?? 0) > 0;
  if (!allowed) return [...list];
  return list.map((each, index) =>
    index >= at && index < end ? { ...each, depth: each.depth + step } : each,
  );
}

/** A new heading behind the one at `at` and all below it; gives its place, too. */
export function added(list: readonly Placed[], at: number): { list: Placed[]; at: number } {
  const place = list.length === 0 ? 0 : endOf(list, at);
  const heading: Heading = { key: freeKey(list), number: '', title: '' };
  const depth = list[at]?.depth ?? 0;
  return { list: [...list.slice(0, place), { heading, depth }, ...list.slice(place)], at: place };
}

/** Without a heading and all below it. */
export function removed(list: readonly Placed[], at: number): Placed[] {
  return [...list.slice(0, at), ...list.slice(endOf(list, at))];
}

/** How many headings go with the one at `at`. */
export const sizeOf = (list: readonly Placed[], at: number): number => endOf(list, at) - at;

function freeKey(list: readonly Placed[]): string {
  const taken = new Set(list.map(({ heading }) => heading.key));
  let n = list.length + 1;
  while (taken.has(`m${n}`)) n++;
  return `m${n}`;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** Numbers as reports are numbered: I, I.1, I.1.1. */
export function numbered(list: readonly Placed[]): Placed[] {
  const counts: number[] = [];
  return list.map(({ heading, depth }) => {
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const parts = counts.map((count = 1, level) => (level === 0 ? (roman[count - 1] ?? count) : count));
    return { depth, heading: { ...heading, number: parts.join('.') } };
  });
}

/** The tree of a list of headings. */
export function nested(list: readonly Placed[]): Heading[] {
  const top: Heading[] = [];
  const open: Heading[] = [];
  for (const { heading, depth } of list) {
    const { children: _, ...own } = heading;
    const node: Heading = { ...own };
    open.length = depth;
    const parent = open[depth - 1];
    if (parent) parent.children = [...(parent.children ?? []), node];
    else top.push(node);
    open[depth] = node;
  }
  return top;
}

/** The document that is sent; what is empty is left out. */
export function documentText(head: Omit<OutlineDocument, 'headings'>, list: readonly Placed[]): string {
  const { validTo, ...rest } = head;
  return JSON.stringify({ ...rest, ...(validTo && { validTo }), headings: nested(list) });
}

/** Which heading of the list a place such as "headings[0].children[1].title" names; -1 for none. */
export function placeOfHeading(list: readonly Placed[], place: string): number {
  const path = /^headings((?:\[\d+\]|\.children)+)/.exec(place)?.[1];
  if (!path) return -1;
  const indexes = [...path.matchAll(/\[(\d+)\]/g)].map(([, index]) => Number(index));
  let at = -1;
  for (const [depth, wanted] of indexes.entries()) {
    let left = wanted;
    let index = at + 1;
    for (; index < list.length; index++) {
      const found = list[index]?.depth ?? 0;
      if (found < depth) return -1;
      if (found === depth && left-- === 0) break;
    }
    if (index >= list.length) return -1;
    at = index;
  }
  return at;
}
