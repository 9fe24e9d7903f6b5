import { describe, expect, it } from 'vitest';
import { byGroup } from './groups';

describe('groups of the inbox', () => {
  it('stand by urgency and keep the order within', () => {
    const items = [
      { id: 1, group: 'LATER' as const },
      { id: 2, group: 'OVERDUE' as const },
      { id: 3, group: 'LATER' as const },
    ];
    expect(byGroup(items).map(({ group, items: own }) => [group, own.map(({ id }) => id)])).toEqual([
      ['OVERDUE', [2]],
      ['LATER', [1, 3]],
    ]);
  });

  it('are none when nothing waits', () => {
    expect(byGroup([])).toEqual([]);
  });
});
