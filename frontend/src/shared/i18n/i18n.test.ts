import { afterEach, describe, expect, it } from 'vitest';
import { en } from './en';
import { currentLanguage, restoreLanguage, setLanguage, t } from './index';
import type { Tree } from './keys';
import './page-texts';
import { frame } from './vi-frame';
import { pages } from './vi-pages';

const vi: Tree = { ...frame, ...pages };

afterEach(() => setLanguage('vi'));

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  it('fills places and chooses the plural', async () => {
    expect(t('due.left', { count: 3 })).toBe('còn 3 ngày làm việc');
    await setLanguage('en');
    expect(t('due.left', { count: 1 })).toBe('1 working day left');
    expect(t('due.left', { count: 3 })).toBe('3 working days left');
  });

  it('remembers the language of this machine', async () => {
    await setLanguage('en');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('congvu.language')).toBe('en');
    await restoreLanguage();
    expect(currentLanguage()).toBe('en');
  });

  it('has the same places in both languages', () => {
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(vi))
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('is composed (NFC) and addresses nobody', () => {
    for (const [key, text] of leaves(vi)) {
      expect([key, text]).toEqual([key, text.normalize('NFC')]);
      expect(text, key).not.toMatch(/(^|[\s.,])(bạn|đồng chí|quý khách|anh\/chị)([\s.,]|$)/i);
    }
  });
});
