import { useSyncExternalStore } from 'react';
import type { KeyOf, Namespace, Params, Tree } from './keys';
import { frame } from './vi-frame';

export type Language = 'vi' | 'en';
type Loader = () => Promise<Tree>;

const storageKey = 'congvu.language';
const vietnamese = new Map<string, Tree>([['common', frame]]);
const english = new Map<string, Tree>();
const englishLoaders = new Map<string, Loader>([['common', () => import('./en').then((m) => m.en)]]);
const listeners = new Set<() => void>();
let language: Language = 'vi';

function find(tree: Tree | undefined, path: string): string | undefined {
  let at: string | Tree | undefined = tree;
  for (const part of path.split('.')) {
    if (typeof at !== 'object') return undefined;
    at = at[part];
  }
  return typeof at === 'string' ? at : undefined;
}

function lookUp(tree: Tree | undefined, key: string, params?: Params): string | undefined {
  return find(tree, key) ?? find(tree, `${key}_${params?.count === 1 ? 'one' : 'other'}`);
}

/** The text of a key in the language in use, with its places filled; Vietnamese where the other is missing. */
function translate(namespace: Namespace, key: string, params?: Params): string {
  const own = language === 'en' ? lookUp(english.get(namespace), key, params) : undefined;
  const text = own ?? lookUp(vietnamese.get(namespace), key, params) ?? key;
  return params ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? '')) : text;
}

/** Writes a common text, outside components. */
export function t(key: KeyOf<'common'>, params?: Params): string {
  return translate('common', key, params);
}

export type Translate<NS extends Namespace> = (key: KeyOf<NS>, params?: Params) => string;

const translators = new Map<string, (key: string, params?: Params) => string>();

// A translator stays the same until the language changes, so that it can stand among the dependencies of an effect.
function translatorOf<NS extends Namespace>(namespace: NS): Translate<NS> {
  const id = `${language} ${namespace}`;
  let made = translators.get(id);
  if (!made) {
    made = (key: string, params?: Params) => translate(namespace, key, params);
    translators.set(id, made);
  }
  return made;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The translator of a namespace; the component draws again when the language changes. */
export function useTranslation<NS extends Namespace = 'common'>(namespace?: NS): { t: Translate<NS> } {
  useSyncExternalStore(subscribe, currentLanguage);
  return { t: translatorOf(namespace ?? ('common' as NS)) };
}

export function currentLanguage(): Language {
  return language;
}

async function loadEnglish(namespace: string, loader: Loader): Promise<void> {
  if (!english.has(namespace)) english.set(namespace, await loader());
}

function changed(): void {
  for (const listener of listeners) listener();
}

/** Adds the common texts of pages, which are not part of the first download. */
export function addCommonTexts(texts: Tree): void {
  vietnamese.set('common', { ...vietnamese.get('common'), ...texts });
}

/** Registers a feature's Vietnamese texts at once and its English ones when English is in use. */
export function addTexts(namespace: Namespace, texts: Tree, loader: Loader): void {
  vietnamese.set(namespace, texts);
  englishLoaders.set(namespace, loader);
  if (language === 'en') void loadEnglish(namespace, loader).then(changed);
}

/** Changes the language and remembers it on this machine. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') {
    await Promise.all([...englishLoaders].map(([namespace, loader]) => loadEnglish(namespace, loader)));
  }
  language = next;
  translators.clear();
  document.documentElement.lang = next;
  localStorage.setItem(storageKey, next);
  changed();
}

/** Restores the language chosen earlier on this machine; Vietnamese otherwise. */
export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(storageKey) === 'en') await setLanguage('en');
}
