import { expect, test } from 'vitest';
import { linesOf, shareOf, sorted, totalOf } from './sums';

const table = {
  unitIds: ['a', 'b', 'c'],
  unitNames: ['Xã A', 'Xã B', 'Xã C'],
  columnIds: ['x', 'y'],
  columnNames: ['01-TCD', '02'],
  owed: [
    [4, 1],
    [4, 0],
    [1, 0],
  ],
  onTime: [
    [3, 0],
    [4, 0],
    [0, 0],
  ],
  late: [
    [1, 0],
    [0, 0],
    [0, 0],
  ],
  missing: [
    [0, 1],
    [0, 0],
    [0, 0],
  ],
};

test('a line sums its columns and what is not due counts in no share', () => {
  const [a, , c] = linesOf(table);
  expect(a?.sum).toEqual({ owed: 5, onTime: 3, late: 1, missing: 1 });
  expect(a && shareOf(a.sum)).toBeCloseTo(0.6);
  expect(c && shareOf(c.sum)).toBeNull();
});

test('the total sums every line', () => {
  const { cells, sum } = totalOf(linesOf(table));
  expect(cells[0]).toEqual({ owed: 9, onTime: 7, late: 1, missing: 0 });
  expect(sum.owed).toBe(10);
});

test('shares are sorted from the lowest, units with none last', () => {
  expect(sorted(linesOf(table), 'share').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(sorted(linesOf(table), 'onTime').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
