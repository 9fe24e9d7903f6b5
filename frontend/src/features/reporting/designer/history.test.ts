import { expect, it } from 'vitest';
import { begin, change, redo, undo } from './history';

it('goes back and forth, typing into one field as one step', () => {
  let history = begin('');
  for (const text of ['a', 'ab', 'abc']) history = change(history, text, 'title');
  history = change(history, 'abc!', null);
  history = undo(history);
  expect(history.present).toBe('abc');
  history = undo(history);
  expect(history.present).toBe('');
  expect(undo(history)).toBe(history);
  history = redo(redo(history));
  expect(history.present).toBe('abc!');
  expect(change(history, 'x', null).future).toEqual([]);
});
