import { describe, expect, it } from 'vitest';
import type { DesignColumn } from './design';
import { columnAt, indent, insertAfter, moveBefore, outdent, placeIn, removeAt, step } from './tree';

const leaf = (label: string): DesignColumn => ({ label, code: label });
const head = (label: string, ...columns: DesignColumn[]): DesignColumn => ({ label, columns });

const words = (columns: readonly DesignColumn[]): string =>
  columns.map(({ label, columns: below }) => (below ? `${label}(${words(below)})` : label)).join(' ');

const tree = [leaf('a'), head('B', leaf('c'), head('D', leaf('e'), leaf('f'))), leaf('g')];

describe('the tree of heads', () => {
  it('finds and takes out a column; a head left empty goes too', () => {
    expect(columnAt(tree, [1, 1, 0])?.label).toBe('e');
    expect(words(removeAt(tree, [1, 0]))).toBe('a B(D(e f)) g');
    expect(words(removeAt([head('X', leaf('y'))], [0, 0]))).toBe('');
    expect(words(insertAfter(tree, [1, 0], leaf('z')))).toBe('a B(c z D(e f)) g');
    expect(words(insertAfter(tree, [], leaf('z')))).toBe('a B(c D(e f)) g z');
  });

  it('moves among its neighbours and stops at the edge', () => {
    const moved = step(tree, [1, 1, 0], 1);
    expect(words(moved?.columns ?? [])).toBe('a B(c D(f e)) g');
    expect(moved?.path).toEqual([1, 1, 1]);
    expect(step(tree, [0], -1)).toBeNull();
    expect(step(tree, [2], 1)).toBeNull();
  });

  it('goes under the head before it, or under a new one with a neighbour', () => {
    const under = indent(tree, [2], 'Mới');
    expect(words(under?.columns ?? [])).toBe('a B(c D(e f) g)');
    expect(under?.path).toEqual([1, 2]);
    expect(words(indent([leaf('a'), leaf('b')], [1], 'Mới')?.columns ?? [])).toBe('Mới(a b)');
    expect(indent(tree, [0], 'Mới')).toBeNull();
  });

  it('comes out of its head, which goes when nothing is left in it', () => {
    const out = outdent(tree, [1, 1, 0]);
    expect(words(out?.columns ?? [])).toBe('a B(c D(f) e) g');
    expect(out?.path).toEqual([1, 2]);
    const alone = outdent([head('X', leaf('y')), leaf('z')], [0, 0]);
    expect(words(alone?.columns ?? [])).toBe('y z');
    expect(alone?.path).toEqual([0]);
    expect(outdent(tree, [0])).toBeNull();
  });

  it('is dragged before another column, never into itself', () => {
    const moved = moveBefore(tree, [2], [1, 1, 0]);
    expect(words(moved?.columns ?? [])).toBe('a B(c D(g e f))');
    expect(columnAt(moved?.columns ?? [], moved?.path ?? [])?.label).toBe('g');
    expect(words(moveBefore(tree, [1], [0])?.columns ?? [])).toBe('B(c D(e f)) a g');
    expect(moveBefore(tree, [1], [1, 0])).toBeNull();
  });

  it('loses no column, wherever one is moved', () => {
    const leaves = (columns: readonly DesignColumn[]): string[] =>
      columns.flatMap(({ label, columns: below }) => (below ? leaves(below) : [label]));
    const paths = [[0], [1], [1, 0], [1, 1], [1, 1, 0], [1, 1, 1], [2]];
    const whole = leaves(tree).sort();
    for (const from of paths) {
      for (const to of paths) {
        const moved = moveBefore(tree, from, to);
        if (moved) expect(leaves(moved.columns).sort()).toEqual(whole);
      }
      for (const moved of [indent(tree, from, 'M'), outdent(tree, from), step(tree, from, 1)]) {
        if (moved) expect(leaves(moved.columns).sort()).toEqual(whole);
      }
    }
  });

  it('reads where a problem stands', () => {
    expect(placeIn('columns[2].columns[0].formula')).toEqual({ path: [2, 0], field: 'formula' });
    expect(placeIn('columns[1]')).toEqual({ path: [1], field: '' });
    expect(placeIn('rows.items[3].label')).toBeNull();
  });
});
