import { describe, expect, it } from 'vitest';
import type { Tree } from '@/shared/i18n/keys';
import { en } from './en';
import { vi } from './vi';

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts of the analysis', () => {
  it('have the same places in both languages, composed (NFC)', () => {
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(vi)) {
      expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)]);
      expect([key, text]).toEqual([key, text.normalize('NFC')]);
    }
  });
});
