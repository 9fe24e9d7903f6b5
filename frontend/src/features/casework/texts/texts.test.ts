import { describe, expect, it } from 'vitest';
import type { Tree } from '@/shared/i18n/keys';
import { en as enViews } from '@/shared/saved-views/en';
import { vi as viViews } from '@/shared/saved-views/texts';
import { en as enNotices } from '../../notices/en';
import { vi as viNotices } from '../../notices/vi';
import { en as enExchange } from '../exchange/en';
import { vi as viExchange } from '../exchange/texts';
import { en as enFigures } from '../figures/en';
import { vi as viFigures } from '../figures/texts';
import { en as enPairs } from '../pairs/en';
import { vi as viPairs } from '../pairs/texts';
import { en as enPrint } from '../printing/en';
import { vi as viPrint } from '../printing/texts';
import { en as enReassign } from '../reassign/en';
import { vi as viReassign } from '../reassign/texts';
import { en as enRulings } from '../rulings/en';
import { vi as viRulings } from '../rulings/texts';
import { en } from './en';
import { vi } from './index';

// What is printed by the law (Mẫu 07–10) has no English.
const { paper, ...viRulingPages } = viRulings;

const pairs: Record<string, [Tree, Tree]> = {
  casework: [vi, en],
  rulings: [viRulingPages, enRulings],
  casePairs: [viPairs, enPairs],
  caseExchange: [viExchange, enExchange],
  caseFigures: [viFigures, enFigures],
  casePrint: [viPrint, enPrint],
  reassign: [viReassign, enReassign],
  notices: [viNotices, enNotices],
  savedViews: [viViews, enViews],
};

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const vietnamese = /[ăâđêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹ]/i;
// Names of papers of the law stay as the law has them.
const cited = /QĐ 1054|NĐ 105\/2021|\d\/NĐ-CP|Mẫu \d\d/g;

describe.each(Object.entries(pairs))('English of %s', (_, [own, english]) => {
  it('has every key, with the same places', () => {
    const written = new Map(leaves(english));
    expect([...written.keys()].sort()).toEqual(
      leaves(own)
        .map(([key]) => key)
        .sort(),
    );
    for (const [key, text] of leaves(own))
      expect([key, places(written.get(key) ?? '')]).toEqual([key, places(text)]);
  });

  it('is not Vietnamese', () => {
    for (const [key, text] of leaves(english)) expect(text.replace(cited, ''), key).not.toMatch(vietnamese);
  });
});

it('prints the papers of the law', () => {
  expect(Object.keys(paper).length).toBeGreaterThan(20);
});
