import { describe, expect, it } from 'vitest';
import { paragraphDiff } from './paragraph-diff';

const told = (before: string, now: string) =>
  paragraphDiff(before, now).map(({ kind, text }) => ({ SAME: '=', ADDED: '+', REMOVED: '-' })[kind] + text);

describe('what changed in a text', () => {
  it('keeps what is in both and names the rest', () => {
    expect(told('một\n\nhai\nba', 'một\nhai rưỡi\nba\nbốn')).toEqual([
      '=một',
      '-hai',
      '+hai rưỡi',
      '=ba',
      '+bốn',
    ]);
  });
  it('reads an empty side', () => {
    expect(told('', 'một')).toEqual(['+một']);
    expect(told('một', '\n')).toEqual(['-một']);
    expect(told('', '')).toEqual([]);
  });
  it('does not compare a book line by line', () => {
    const book = Array.from({ length: 1600 }, (_, n) => `dòng ${n}`).join('\n');
    expect(paragraphDiff(book, `${book}\nthêm`)).toHaveLength(3201);
    expect(paragraphDiff(book, book).every(({ kind }) => kind === 'SAME')).toBe(true);
  });
});
