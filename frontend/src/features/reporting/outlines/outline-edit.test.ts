import { describe, expect, it } from 'vitest';
import { flat, type Heading, type Placed } from '../content/outline-tree';
import {
  added,
  documentText,
  indented,
  moved,
  nested,
  numbered,
  placeOfHeading,
  removed,
} from './outline-edit';

const heading = (key: string, children: Heading[] = []): Heading => ({
  key,
  number: '',
  title: key,
  children,
});
const list = flat([
  heading('a', [heading('a1'), heading('a2')]),
  heading('b', [heading('b1')]),
  heading('c'),
]);
const told = (placed: readonly Placed[]) =>
  placed.map(({ heading: { key }, depth }) => '-'.repeat(depth) + key).join(' ');

describe('the tree of headings', () => {
  it('moves a heading with all below it among its siblings', () => {
    expect(told(moved(list, 0, 1))).toBe('b -b1 a -a1 -a2 c');
    expect(told(moved(list, 3, -1))).toBe('b -b1 a -a1 -a2 c');
    expect(told(moved(list, 1, -1))).toBe(told(list));
    expect(told(moved(list, 2, 1))).toBe(told(list));
    expect(told(moved(list, 5, 1))).toBe(told(list));
  });
  it('goes one level in or out', () => {
    expect(told(indented(list, 3, 1))).toBe('a -a1 -a2 -b --b1 c');
    expect(told(indented(list, 1, -1))).toBe('a a1 -a2 b -b1 c');
    expect(told(indented(list, 0, 1))).toBe(told(list));
    expect(told(indented(list, 0, -1))).toBe(told(list));
  });
  it('stops at the fourth level', () => {
    const deep = [0, 1, 2, 3, 3].map((depth, n): Placed => ({ depth, heading: heading(`k${n}`) }));
    expect(told(indented(deep, 4, 1))).toBe(told(deep));
  });
  it('adds behind and takes out with all below', () => {
    const { list: more, at } = added(list, 0);
    expect(told(more)).toBe('a -a1 -a2 m7 b -b1 c');
    expect(at).toBe(3);
    expect(told(removed(list, 0))).toBe('b -b1 c');
    expect(told(added([], 0).list)).toBe('m1');
  });
  it('numbers and nests', () => {
    expect(numbered(list).map(({ heading: { number } }) => number)).toEqual([
      'I',
      'I.1',
      'I.2',
      'II',
      'II.1',
      'III',
    ]);
    expect(told(flat(nested(list)))).toBe(told(list));
    const head = {
      code: 'X',
      edition: '1',
      title: 'T',
      legalBasis: 'L',
      validFrom: '2026-01-01',
      validTo: '',
    };
    expect(JSON.parse(documentText(head, list))).not.toHaveProperty('validTo');
  });
  it('finds the heading that a place names', () => {
    expect(placeOfHeading(list, 'headings[1].children[0].text')).toBe(4);
    expect(placeOfHeading(list, 'headings[2].title')).toBe(5);
    expect(placeOfHeading(list, 'headings[9].title')).toBe(-1);
    expect(placeOfHeading(list, 'code')).toBe(-1);
  });
});
