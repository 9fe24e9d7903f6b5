/** Lower case without marks, đ as d: "Nguyễn Văn Đức" and "nguyen van duc" fold to the same text. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of the search stands somewhere in the text, marks and order apart. */
export function matches(text: string, search: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(' ')
    .every((word) => folded.includes(word));
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order; numbers inside by value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Order of people's names: by the given name, which stands last, then by the whole. */
export function comparePeople(a: string, b: string): number {
  const given = (name: string) => name.trim().split(/\s+/).at(-1) ?? '';
  return compareText(given(a), given(b)) || compareText(a, b);
}
