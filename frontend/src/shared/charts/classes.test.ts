import { describe, expect, it } from 'vitest';
import { quantileClasses } from './classes';

describe('quantileClasses', () => {
  it('puts equally many into each class', () => {
    const { classes } = quantileClasses(Array.from({ length: 96 }, (_, index) => index * index));
    expect(classes.map((each) => each.count)).toEqual([19, 19, 19, 19, 20]);
  });

  it('names the real ends of a class, not a bound that nothing reaches', () => {
    const { classes } = quantileClasses([1, 2, 3, 100], 2);
    expect(classes).toEqual([
      { from: 1, to: 2, count: 2 },
      { from: 3, to: 100, count: 2 },
    ]);
  });

  it('never parts equal values', () => {
    const { classes, classOf } = quantileClasses([0, 0, 0, 0, 7, 9], 4);
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [7, 7],
      [9, 9],
    ]);
    expect(classOf(0)).toBe(0);
    expect(classOf(9)).toBe(2);
  });

  it('opens no second class inside a run of equal values', () => {
    const { classes } = quantileClasses([0, 0, 0, 0, 0, 1, 2, 3, 4, 5]);
    expect(classes.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });

  it('leaves out what is missing', () => {
    const { classes, classOf } = quantileClasses([null, 5, undefined, Number.NaN]);
    expect(classes).toEqual([{ from: 5, to: 5, count: 1 }]);
    expect(classOf(null)).toBe(-1);
    expect(quantileClasses([]).classes).toEqual([]);
  });
});
