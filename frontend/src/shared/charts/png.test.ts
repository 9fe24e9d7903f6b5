import { describe, expect, it } from 'vitest';
import { breakLines } from './png';

const measure = (text: string) => text.length;

describe('breakLines', () => {
  it('fills lines up to the width', () => {
    expect(breakLines('Dân số các xã của tỉnh', 10, measure)).toEqual(['Dân số các', 'xã của', 'tỉnh']);
  });

  it('gives a word longer than the width a line of its own', () => {
    expect(breakLines('a bbbbbbbbbbbb c', 5, measure)).toEqual(['a', 'bbbbbbbbbbbb', 'c']);
    expect(breakLines('', 5, measure)).toEqual([]);
  });
});
