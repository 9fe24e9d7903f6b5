import { fold } from '@/shared/format';
import type { SchemaType } from './schema';

export interface Found {
  type: SchemaType;
  /** Fields, arguments or values whose name or description holds the words. */
  members: string[];
}

const members = (type: SchemaType) => [
  ...(type.fields ?? []),
  ...(type.inputFields ?? []),
  ...(type.enumValues ?? []),
];

const holds = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

/**
 * Types that hold every word in their name, description or in one of their members, marks and capitals apart; those
 * named so come first.
 */
export function searchTypes(types: Iterable<SchemaType>, search: string): Found[] {
  const words = fold(search).split(' ').filter(Boolean);
  const found: (Found & { rank: number })[] = [];
  for (const type of types) {
    const named = holds(fold(type.name), words);
    const described = holds(fold(`${type.name} ${type.description ?? ''}`), words);
    const inside =
      words.length === 0
        ? []
        : members(type)
            .filter((member) => holds(fold(`${member.name} ${member.description ?? ''}`), words))
            .map((member) => member.name);
    if (named || described || inside.length > 0) {
      found.push({ type, members: inside, rank: named ? 0 : described ? 1 : 2 });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.type.name.localeCompare(b.type.name));
}
