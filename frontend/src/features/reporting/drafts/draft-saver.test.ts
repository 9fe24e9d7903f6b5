import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSaver } from '@/shared/drafts/draft-saver';
import { AppError } from '@/shared/graphql/errors';
import { type Batch, DraftEdits, type DraftSnapshot, type SaveOutcome } from './draft-edits';

const empty = { rows: [], columns: [], values: [] };

function open(answer: (batch: Batch) => Promise<SaveOutcome>) {
  const edits = new DraftEdits(empty, 1);
  const kept: (DraftSnapshot | null)[] = [];
  const sent: Batch[] = [];
  const saver = new DraftSaver({
    edits,
    send: (batch) => {
      sent.push(batch);
      return answer(batch);
    },
    keep: async (snapshot) => void kept.push(snapshot),
    onIncoming: () => undefined,
  });
  const type = (value: string) => {
    edits.type([{ row: 'r1', column: 'c1', value }]);
    saver.changed();
  };
  return { edits, kept, sent, saver, type };
}

const taken = async ({ edits }: Batch): Promise<SaveOutcome> => ({
  revision: 2,
  cells: { rows: ['r1'], columns: ['c1'], values: [[edits[0]?.value ?? null]] },
  conflicts: [],
  refused: [],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving as it is typed', () => {
  it('keeps on this machine within 400 ms and sends once when the typing rests', async () => {
    const { kept, sent, saver, type } = open(taken);
    type('1');
    await vi.advanceTimersByTimeAsync(300);
    expect(kept[0]?.edits[0]?.value).toBe('1');
    type('12');
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toHaveLength(1);
    expect(saver.state.get().kind).toBe('SAVED');
    expect(kept.at(-1)).toBeNull();
  });

  it('says offline, keeps the edit and tries again', async () => {
    let reachable = false;
    const { kept, saver, sent, type } = open((batch) =>
      reachable ? taken(batch) : Promise.reject(new AppError('NETWORK', 'mất mạng')),
    );
    type('1');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.state.get().kind).toBe('OFFLINE');
    expect(kept.at(-1)?.edits).toHaveLength(1);
    reachable = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
    expect(saver.state.get().kind).toBe('SAVED');
  });

  it('does not knock again when the server refuses, and loses nothing', async () => {
    const { edits, kept, saver, sent, type } = open(() =>
      Promise.reject(new AppError('WRONG_STATE', 'Báo cáo đã trình ký.')),
    );
    type('1');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toHaveLength(1);
    expect(saver.state.get()).toMatchObject({ kind: 'REFUSED' });
    expect(edits.unsent).toBe(1);
    expect(kept.at(-1)?.edits).toHaveLength(1);
  });

  it('sends in a second batch what was typed while the first was on its way', async () => {
    const { sent, saver, type } = open(async (batch) => {
      if (sent.length === 1) type('2');
      return taken(batch);
    });
    type('1');
    await saver.flush();
    expect(sent.map((batch) => batch.edits[0])).toMatchObject([
      { value: '1', base: '' },
      { value: '2', base: '1' },
    ]);
    expect(saver.state.get().kind).toBe('SAVED');
  });

  it('has nothing to wait for when what was typed is taken back', async () => {
    const { sent, saver, type } = open(taken);
    type('1');
    type('');
    await vi.advanceTimersByTimeAsync(1_000);
    expect([sent.length, saver.state.get().kind]).toEqual([0, 'SAVED']);
  });
});
