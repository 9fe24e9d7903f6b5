import type { Params, Tree } from './keys';

function find(tree: Tree | undefined, path: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of path.split('.')) at = (at as Tree | undefined)?.[part];
  return at as string | undefined; // the type of the keys admits no others
}

/** The text of a key with its places filled; undefined where there is none. */
export function lookUp(tree: Tree | undefined, key: string, params?: Params): string | undefined {
  const text = find(tree, key) ?? find(tree, `${key}_${params?.count === 1 ? 'one' : 'other'}`);
  return params ? text?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${params[name] ?? ''}`) : text;
}
