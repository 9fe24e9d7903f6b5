import { describe, expect, it } from 'vitest';
import { add, filterFrom, move, remove, replace, same, type View } from './views';

const a: View = { name: 'A', filter: { xem: 'qua-han' } };
const b: View = { name: 'B', filter: { xem: 'ban-thao', xep: 'moi' } };
const c: View = { name: 'C', filter: {} };

describe('a row of views', () => {
  it('takes one at the end, or back where it stood', () => {
    expect(add(c)([a, b])).toEqual([a, b, c]);
    expect(add(b, 1)(remove('B')([a, b, c]))).toEqual([a, b, c]);
    expect(add(b, 1)([])).toEqual([b]);
  });

  it('moves one place, and stays at its ends', () => {
    expect(move('B', -1)([a, b, c])).toEqual([b, a, c]);
    expect(move('B', 1)([a, b, c])).toEqual([a, c, b]);
    expect(move('A', -1)([a, b, c])).toEqual([a, b, c]);
    expect(move('C', 1)([a, b, c])).toEqual([a, b, c]);
    expect(move('X', 1)([a, b, c])).toEqual([a, b, c]);
  });

  it('changes a name or a filter in its place', () => {
    expect(replace('B', { name: 'D' })([a, b, c])).toEqual([a, { ...b, name: 'D' }, c]);
    expect(replace('B', { filter: c.filter })([a, b])).toEqual([a, { ...b, filter: {} }]);
  });
});

describe('filters', () => {
  it('are the same whatever the order of their keys', () => {
    expect(same({ xem: 'tat-ca', xep: 'moi' }, { xep: 'moi', xem: 'tat-ca' })).toBe(true);
    expect(same({ xem: 'tat-ca' }, { xem: 'tat-ca', xep: 'moi' })).toBe(false);
    expect(same({ xem: 'tat-ca' }, { xep: 'moi' })).toBe(false);
    expect(same({}, {})).toBe(true);
  });

  it('keep what is text', () => {
    expect(filterFrom({ xem: 'tat-ca', don_vi: undefined, xep: '', so: 3 })).toEqual({ xem: 'tat-ca' });
    expect(filterFrom(null)).toEqual({});
  });
});
