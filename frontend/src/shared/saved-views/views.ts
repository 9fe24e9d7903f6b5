/** Keys and values of a list's address; what is searched for is never among them. */
export type Filter = Readonly<Record<string, string>>;

/** Filters of a list under a name; no two views of a list have one name. */
export interface View {
  name: string;
  filter: Filter;
}

export type Views = readonly View[];

/** What is done to a row of views: a function, so that it can be done again to what another window has kept. */
export type Change = (views: Views) => Views;

export const mostViews = 20;
export const longestName = 60;

/** The filter without keys that hold nothing, from what a server or an address gives. */
export function filterFrom(given: unknown): Filter {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => !!entry[1] && typeof entry[1] === 'string',
    ),
  );
}

/** Whether two filters ask for the same rows in the same order. */
export function same(one: Filter, other: Filter): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

export const add =
  (view: View, at = Number.POSITIVE_INFINITY): Change =>
  (views) => [...views.slice(0, at), view, ...views.slice(at)];

export const remove =
  (name: string): Change =>
  (views) =>
    views.filter((view) => view.name !== name);

/** Gives a view another name or another filter. */
export const replace =
  (name: string, part: Partial<View>): Change =>
  (views) =>
    views.map((view) => (view.name === name ? { ...view, ...part } : view));

/** One place towards the front (-1) or the back (1); at the end it stays. */
export const move =
  (name: string, by: -1 | 1): Change =>
  (views) => {
    const at = views.findIndex((view) => view.name === name);
    const view = views[at];
    if (!view || !views[at + by]) return views;
    return add(view, at + by)(remove(name)(views));
  };
