import { expect, it } from 'vitest';
import { lineOf, offsetOfLine } from './document-place';

it('finds the line that a problem names, in its place or its message', () => {
  expect(lineOf('line 12')).toBe(12);
  expect(lineOf('columns[0].formula Dòng 8: Không có cột "c9" trong biểu.')).toBe(8);
  expect(lineOf('columns[2].label')).toBeNull();
});

it('finds where a line begins', () => {
  expect(offsetOfLine('a\nbc\nd', 1)).toBe(0);
  expect(offsetOfLine('a\nbc\nd', 3)).toBe(5);
  expect(offsetOfLine('a\nbc', 9)).toBe(2);
});
