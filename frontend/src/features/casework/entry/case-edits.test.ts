import { describe, expect, it } from 'vitest';
import type { CaseHeadFragment } from '../gql/graphql';
import type { Content } from '../values';
import { CaseEdits, changedSections, merge } from './case-edits';

const head = {} as CaseHeadFragment;
const content = (fullName: string, homeTown = 'Huế'): Content => ({
  identity: { fullName, homeTown },
  family: {},
});

describe('what is typed', () => {
  it('waits by section until the server has it', () => {
    const edits = new CaseEdits(content('Lê A'));
    edits.type('identity', 'fullName', 'Lê B');
    expect(edits.snapshot().names).toEqual(['identity']);
    edits.take();
    expect(edits.isClean).toBe(false);
    edits.settle(head);
    expect(edits.isClean).toBe(true);
  });

  it('waits again when it did not arrive', () => {
    const edits = new CaseEdits(content('Lê A'));
    edits.type('identity', 'fullName', 'Lê B');
    edits.take();
    edits.fail();
    expect(edits.hasWaiting).toBe(true);
  });

  it('goes on waiting when it was typed while the rest was on its way', () => {
    const edits = new CaseEdits(content('Lê A'));
    edits.type('identity', 'fullName', 'Lê B');
    edits.take();
    edits.type('identity', 'fullName', 'Lê Bình');
    edits.settle(head);
    expect(edits.snapshot().names).toEqual(['identity']);
  });

  it('is nothing when only spaces at the end differ', () => {
    expect(changedSections(content('Lê A'), content('Lê A '))).toEqual([]);
  });
});

describe('two who enter the same record', () => {
  it('keep both when they are in different fields', () => {
    const merged = merge(content('Lê A'), content('Lê B'), content('Lê A', 'Quảng Trị'));
    expect(merged.content.identity).toEqual(
      expect.objectContaining({ fullName: 'Lê B', homeTown: 'Quảng Trị' }),
    );
    expect(merged.collisions).toEqual([]);
  });

  it('keep what was typed here and name what collides', () => {
    const { content: merged, collisions } = merge(content('Lê A'), content('Lê B'), content('Lê C'));
    expect(merged.identity?.fullName).toBe('Lê B');
    expect(collisions).toMatchObject([{ section: 'identity', theirs: 'Lê C' }]);
  });

  it('do not lose a line that was begun', () => {
    const begun = { key: 'n', values: { kind: null, number: 'C9' } };
    const base: Content = { identity: { papers: [] } };
    const { content: merged } = merge(base, { identity: { papers: [begun] } }, { identity: { papers: [] } });
    expect(merged.identity?.papers).toEqual([begun]);
  });

  it('send what is still theirs alone after the other was taken in', () => {
    const edits = new CaseEdits(content('Lê A'));
    edits.type('identity', 'fullName', 'Lê B');
    expect(edits.rebase(content('Lê A', 'Quảng Trị'))).toEqual([]);
    expect(edits.snapshot().content.identity?.homeTown).toBe('Quảng Trị');
    expect(edits.hasWaiting).toBe(true);
  });
});
