import { describe, expect, it } from 'vitest';
import { byGroup, elsewhere, placeOf } from './order';

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

describe('what waits elsewhere', () => {
  const record = (id: string, group: 'OVERDUE' | 'LATER' | 'NO_TERM') => ({
    group,
    task: 'DECIDE_RECORD',
    record: { id },
  });
  const report = { group: 'TODAY' as const, obligation: { id: 'report' } };
  const none = () => false;
  const queue = { group: 'NO_TERM' as const, task: 'DECIDE_PAIRS' };

  it('comes in the order of the page, of all lines of work', () => {
    const sent = [
      record('late', 'LATER'),
      report,
      record('overdue', 'OVERDUE'),
      record('free', 'NO_TERM'),
      queue,
    ];
    expect(elsewhere(sent, 'done', none).map(placeOf)).toEqual([
      { to: '/ho-so/$caseId', params: { caseId: 'overdue' } },
      { to: '/bao-cao/nghia-vu/$obligationId', params: { obligationId: 'report' } },
      { to: '/ho-so/$caseId', params: { caseId: 'late' } },
      { to: '/ho-so/$caseId', params: { caseId: 'free' } },
      { to: '/ho-so/trung-lap' },
    ]);
  });

  it('is never what was just decided on, though a term of it still runs', () => {
    const paper = { group: 'LATER' as const, task: 'SIGN', ruling: { id: 'paper' } };
    const sent = [record('a', 'OVERDUE'), report, paper];
    expect(elsewhere(sent, 'a', none)).toEqual([report, paper]);
    expect(elsewhere(sent, 'report', none)).toEqual([sent[0], paper]);
    expect(elsewhere([paper], 'paper', none)).toEqual([]);
  });

  it('has last what was opened before and left', () => {
    const sent = [record('left', 'OVERDUE'), report, record('new', 'LATER')];
    const passed = (id: string | undefined) => id === 'left';
    expect(elsewhere(sent, 'report', passed)).toEqual([sent[2], sent[0]]);
  });

  it('leaves out what the gate hid', () => {
    expect(elsewhere([{ group: 'LATER', task: 'SIGN', ruling: null }], 'a', none)).toEqual([]);
  });
});
