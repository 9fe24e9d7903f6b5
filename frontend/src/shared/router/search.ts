/**
 * Filters in the URL are plain text: "?ky=2026-Q3&xa=01273". The router's own reader would turn "01273" into a
 * number and lose the zero of a unit's code, so reading and writing are ours.
 */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes what has a value, in a fixed order, so that equal filters make equal addresses. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const key of Object.keys(search).sort()) {
    const value = search[key];
    if (value === undefined || value === null || value === '') continue;
    const text = Array.isArray(value) ? value.join(',') : String(value);
    if (text) params.set(key, text);
  }
  const text = params.toString().replace(/%2C/g, ',').replace(/%3A/g, ':');
  return text ? `?${text}` : '';
}

type Reader<Value> = (text: string) => Value | undefined;
type Shape = Record<string, Reader<unknown>>;
/** What a search schema yields: every key may be absent. */
export type SearchOf<S extends Shape> = { [K in keyof S]?: NonNullable<ReturnType<S[K]>> };

/** Any text of reasonable length. */
export const text: Reader<string> = (value) => value.normalize('NFC').slice(0, 200) || undefined;

/** One of a list of words; another word counts as absent. */
export function oneOf<const Words extends readonly string[]>(...words: Words): Reader<Words[number]> {
  return (value) => words.find((word) => word === value);
}

/** A whole number between two bounds. */
export function whole(min: number, max: number): Reader<number> {
  return (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
  };
}

/** A civil date "YYYY-MM-DD". */
export const date: Reader<string> = (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

/** A switch: "1" or absent. */
export const flag: Reader<true> = (value) => (value === '1' || value === 'true' ? true : undefined);

/** Words separated by commas. */
export const list: Reader<string[]> = (value) => {
  const items = value.split(',').filter(Boolean);
  return items.length > 0 ? items : undefined;
};

/** A reader for `validateSearch`: known keys are read, unknown and unreadable ones are dropped, never an error. */
export function searchSchema<S extends Shape>(shape: S): (input: Record<string, unknown>) => SearchOf<S> {
  return (input) => {
    const found: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      const raw = input[key];
      if (raw === undefined || raw === null) continue;
      const value = read(Array.isArray(raw) ? raw.join(',') : raw === true ? '1' : String(raw));
      if (value !== undefined) found[key] = value;
    }
    return found as SearchOf<S>;
  };
}
