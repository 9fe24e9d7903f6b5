import { expect, it } from 'vitest';
import { condense } from './timeline';

const line = (at: string, action: string, by = 'xã') => ({ at, action, by });

it('keeps the newest save of a sitting, and both when somebody else saved between', () => {
  const entries = [
    line('5', 'DRAFT_SAVED'),
    line('4', 'DRAFT_SAVED'),
    line('3', 'DRAFT_SAVED', 'phòng'),
    line('2', 'EDIT'),
    line('1', 'ASSIGN'),
  ];
  expect(condense(entries).map(({ at }) => at)).toEqual(['5', '3', '2', '1']);
});
