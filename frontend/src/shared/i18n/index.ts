import { useSyncExternalStore } from 'react';
import type { KeyOf, Namespace, Params, Tree } from './keys';
import { lookUp } from './look-up';
import { frame } from './vi-frame';

export type Language = 'vi' | 'en';
type Loader = () => Promise<Tree>;

const storageKey = 'congvu.language';
const words: Record<Language, Record<string, Tree>> = { vi: { common: frame }, en: {} };
const englishLoaders: Record<string, Loader> = { common: () => import('./en').then((m) => m.en) };
const listeners = new Set<() => void>();
let language: Language = 'vi';

/** The text of a key in the language in use, with its places filled; Vietnamese where the other is missing. */
function translate(namespace: Namespace, key: string, params?: Params): string {
  return lookUp(words[language][namespace], key, params) ?? lookUp(words.vi[namespace], key, params) ?? key;
}

/** Writes a common text, outside components. */
export function t(key: KeyOf<'common'>, params?: Params): string {
  return translate('common', key, params);
}

export type Translate<NS extends Namespace> = (key: KeyOf<NS>, params?: Params) => string;

// By namespace. One stays the same until the words change, so that it can stand among the dependencies of an effect;
// then all are made anew, which is how a component learns of it.
let translators: Record<string, (key: string, params?: Params) => string> = {};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The translator of a namespace; the component draws again when the language changes. */
export function useTranslation<NS extends Namespace = 'common'>(
  namespace: NS = 'common' as NS,
): { t: Translate<NS> } {
  useSyncExternalStore(subscribe, () => translators);
  translators[namespace] ??= (key, params) => translate(namespace, key, params);
  return { t: translators[namespace] };
}

export function currentLanguage(): Language {
  return language;
}

/** Adds the common texts of pages, which are not part of the first download. */
export function addCommonTexts(texts: Tree): void {
  words.vi.common = { ...words.vi.common, ...texts };
}

/** Registers a feature's Vietnamese texts at once and its English ones when English is in use. */
export function addTexts(namespace: Namespace, texts: Tree, loader: Loader): void {
  words.vi[namespace] = texts;
  englishLoaders[namespace] = loader;
  if (language === 'en') void setLanguage('en'); // what is there already the browser does not ask for again
}

/** Changes the language and remembers it on this machine. */
export async function setLanguage(next: Language): Promise<void> {
  language = next; // first: what is registered while the words are on their way loads its own
  if (next === 'en') {
    await Promise.all(
      Object.entries(englishLoaders).map(async ([namespace, loader]) => {
        words.en[namespace] = await loader();
      }),
    );
  }
  // The language in use by now: another may have been chosen meanwhile.
  document.documentElement.lang = language;
  localStorage.setItem(storageKey, language);
  translators = {};
  for (const listener of listeners) listener();
}

/** Restores the language chosen earlier on this machine; Vietnamese otherwise. */
export async function restoreLanguage(): Promise<void> {
  if (localStorage.getItem(storageKey) === 'en') await setLanguage('en');
}
