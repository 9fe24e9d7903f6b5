import { describe, expect, it } from 'vitest';
import { hasCell, type Named, rangeText, readRange, withBelow } from './scope';

const columns: Named[] = ['A', '1', '2', '3', '4', '5'].map((label, index) => ({
  key: `c${index}`,
  label,
  title: label,
}));

describe('scope of a part', () => {
  it('writes neighbours as ranges and reads them back', () => {
    expect(rangeText(['c1', 'c2', 'c3', 'c5'], columns)).toBe('1–3, 5');
    expect(rangeText(['c1', 'c2'], columns)).toBe('1, 2');
    expect(rangeText(['c0', 'c1', 'c2', 'c3'], columns)).toBe('A, 1–3');
    expect(readRange('1-3; 5, a', columns)).toEqual({ keys: ['c0', 'c1', 'c2', 'c3', 'c5'], unknown: [] });
  });

  it('names what the form does not have', () => {
    expect(readRange('1, 9, 4-2', columns)).toEqual({ keys: ['c1'], unknown: ['9', '4-2'] });
  });

  it('takes a chapter with all below it that is there', () => {
    const headings: Named[] = [
      { key: 'a', label: 'I', title: 'A', below: ['a1', 'a2'] },
      { key: 'a1', label: 'I.1', title: 'A1', below: [] },
      { key: 'b', label: 'II', title: 'B' },
    ];
    expect(withBelow(['a'], headings)).toEqual(['a', 'a1']);
    expect(withBelow(['b', 'a1'], headings)).toEqual(['a1', 'b']);
  });

  it('holds a cell by row and column, an empty list meaning all', () => {
    const scope = { whole: false, headings: [], rows: [], columns: ['c1'] };
    expect(hasCell(scope, 'r7', 'c1')).toBe(true);
    expect(hasCell(scope, 'r7', 'c2')).toBe(false);
    expect(hasCell({ ...scope, columns: [], headings: ['I'] }, 'r1', 'c1')).toBe(false);
    expect(hasCell({ whole: true, headings: [], rows: [], columns: [] }, 'r1', 'c1')).toBe(true);
  });
});
