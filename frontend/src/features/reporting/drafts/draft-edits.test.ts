import { describe, expect, it } from 'vitest';
import { DraftEdits, type SaveOutcome } from './draft-edits';

const block = (values: Record<string, string>) => ({
  rows: ['r1'],
  columns: Object.keys(values),
  values: [Object.values(values)],
});
const edit = (column: string, value: string) => ({ row: 'r1', column, value });
const arrived = (
  revision: number,
  values: Record<string, string>,
  rest: Partial<SaveOutcome> = {},
): SaveOutcome => ({
  revision,
  cells: block(values),
  conflicts: [],
  refused: [],
  ...rest,
});

describe('edits of a draft', () => {
  it('sends the value with the one it was made upon, and knows it afterwards', () => {
    const edits = new DraftEdits(block({ c1: '5' }), 1);
    edits.type([edit('c1', '6')]);
    edits.type([edit('c1', '7')]);
    expect(edits.take().edits).toEqual([{ row: 'r1', column: 'c1', value: '7', base: '5' }]);
    expect(edits.settle(arrived(2, { c1: '7' }))).toEqual({ cells: [], conflicts: [] });
    expect(edits.isClean).toBe(true);
  });

  it('forgets a cell that was typed back', () => {
    const edits = new DraftEdits(block({ c1: '5' }), 1);
    edits.type([edit('c1', '6')]);
    edits.type([edit('c1', '5')]);
    expect(edits.hasWaiting).toBe(false);
  });

  it('bases what is typed during a send upon what was sent', () => {
    const edits = new DraftEdits(block({}), 1);
    edits.type([edit('c1', '1')]);
    edits.take();
    edits.type([edit('c1', '2')]);
    edits.settle(arrived(2, { c1: '1' }));
    expect(edits.take().edits).toEqual([{ row: 'r1', column: 'c1', value: '2', base: '1' }]);
  });

  it('keeps everything when a send fails, newer values over older ones', () => {
    const edits = new DraftEdits(block({ c1: '0' }), 1);
    edits.type([edit('c1', '1'), edit('c2', '9')]);
    edits.giveReason({ place: 'r1.c1', code: 'CHECK_FAILED', check: '', reason: 'Đã kiểm tra' });
    edits.take();
    edits.type([edit('c1', '2')]);
    edits.fail();
    const again = edits.take();
    expect(again.edits).toContainEqual({ row: 'r1', column: 'c1', value: '2', base: '0' });
    expect(again.edits).toContainEqual({ row: 'r1', column: 'c2', value: '9', base: '' });
    expect(again.reasons).toHaveLength(1);
  });

  it('takes over cells that others changed and leaves its own alone', () => {
    const edits = new DraftEdits(block({ c1: '1', c2: '2' }), 1);
    edits.type([edit('c1', '10')]);
    const incoming = edits.receive(block({ c1: '1', c2: '20' }), 2);
    expect(incoming).toEqual({ cells: [edit('c2', '20')], conflicts: [] });
    expect(edits.take().edits).toEqual([{ row: 'r1', column: 'c1', value: '10', base: '1' }]);
  });

  it('does not let an answer that is older than the last save undo it', () => {
    const edits = new DraftEdits(block({ c1: '1' }), 1);
    edits.type([edit('c1', '2')]);
    edits.take();
    edits.settle(arrived(2, { c1: '2' }));
    expect(edits.receive(block({ c1: '1' }), 1).cells).toEqual([]);
  });

  it('sees a cell emptied by another', () => {
    const edits = new DraftEdits(block({ c1: '1' }), 1);
    expect(edits.receive({ rows: ['r1'], columns: ['c1'], values: [[null]] }, 2).cells).toEqual([
      edit('c1', ''),
    ]);
  });
});

describe('two people on one cell', () => {
  const collided = () => {
    const edits = new DraftEdits(block({ c1: '1' }), 1);
    edits.type([edit('c1', '2')]);
    edits.take();
    const incoming = edits.settle(
      arrived(
        2,
        { c1: '3' },
        { conflicts: [{ row: 'r1', column: 'c1', mine: '2', theirs: '3', by: 'Phòng VH-XH' }] },
      ),
    );
    return { edits, incoming };
  };

  it('holds the cell back until one value is chosen', () => {
    const { edits, incoming } = collided();
    expect(incoming.conflicts).toEqual([{ row: 'r1', column: 'c1' }]);
    expect(edits.conflicts).toEqual([{ row: 'r1', column: 'c1', mine: '2', theirs: '3', by: 'Phòng VH-XH' }]);
    expect(edits.hasWaiting).toBe(false);
    expect(edits.unsent).toBe(1);
  });

  it('sends mine upon theirs', () => {
    const { edits } = collided();
    expect(edits.resolve({ row: 'r1', column: 'c1' }, 'mine')).toBe('2');
    expect(edits.take().edits).toEqual([{ row: 'r1', column: 'c1', value: '2', base: '3' }]);
  });

  it('drops mine for theirs', () => {
    const { edits } = collided();
    expect(edits.resolve({ row: 'r1', column: 'c1' }, 'theirs')).toBe('3');
    expect(edits.isClean).toBe(true);
  });

  it('collides when the change of the other arrives before the own is sent', () => {
    const edits = new DraftEdits(block({ c1: '1' }), 1);
    edits.type([edit('c1', '2')]);
    expect(edits.receive(block({ c1: '3' }), 2).conflicts).toEqual([{ row: 'r1', column: 'c1' }]);
    expect(edits.conflicts[0]).toMatchObject({ mine: '2', theirs: '3' });
  });

  it('is no conflict when both wrote the same', () => {
    const edits = new DraftEdits(block({ c1: '1' }), 1);
    edits.type([edit('c1', '2')]);
    expect(edits.receive(block({ c1: '2' }), 2).conflicts).toEqual([]);
    expect(edits.isClean).toBe(true);
  });
});

describe('what this machine keeps', () => {
  it('comes back after a crash, with what was on its way', () => {
    const before = new DraftEdits(block({ c1: '1', c3: '3' }), 1);
    before.type([edit('c1', '2'), edit('c2', '5')]);
    before.take();
    before.type([edit('c1', '4')]);
    const after = new DraftEdits(block({ c1: '1', c2: '5', c3: '3' }), 2);
    expect(after.restore(before.snapshot()).cells).toEqual([edit('c1', '4')]);
    expect(after.take().edits).toEqual([{ row: 'r1', column: 'c1', value: '4', base: '1' }]);
  });

  it('asks when the server has moved on meanwhile, also for an open conflict', () => {
    const before = new DraftEdits(block({ c1: '1' }), 1);
    before.type([edit('c1', '2')]);
    before.receive(block({ c1: '3' }), 2);
    const after = new DraftEdits(block({ c1: '3' }), 2);
    expect(after.restore(before.snapshot()).conflicts).toEqual([{ row: 'r1', column: 'c1' }]);
    expect(after.conflicts[0]).toMatchObject({ mine: '2', theirs: '3' });
  });

  it('keeps a cell that the server refused, without sending it again', () => {
    const edits = new DraftEdits(block({}), 1);
    edits.type([edit('c1', '-5')]);
    edits.take();
    edits.settle(arrived(2, {}, { refused: ['r1.c1'] }));
    expect(edits.hasWaiting).toBe(false);
    expect(edits.snapshot().edits).toHaveLength(1);
  });
});
