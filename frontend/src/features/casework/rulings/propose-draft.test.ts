import { expect, test } from 'vitest';
import { groundsOn } from './paper';
import { kindsIn, missingOf, newProposal, toProposal } from './propose-draft';

test('a proposal names what its form asks for', () => {
  const draft = newProposal('2026-09-15', { state: 'OFFICIAL' });
  expect(missingOf(draft)).toEqual(['noticeNumber', 'act', 'testOn', 'team']);
  expect(missingOf({ ...draft, kind: 'STOP', noticeNumber: '1', stopReason: 'PRISON' })).toEqual([
    'stopPaper',
  ]);
  expect(missingOf({ ...draft, kind: 'CONCLUDE', noticeNumber: '1' })).toEqual([]);
  expect(missingOf({ ...draft, kind: 'MOVE_FILE', noticeNumber: '1' })).toEqual(['destination']);
});

test('only what its form prints is sent', () => {
  const draft = {
    ...newProposal('2026-09-15', { state: 'OFFICIAL' }),
    kind: 'CONCLUDE' as const,
    noticeNumber: ' 5/CA ',
    act: 'x',
    destination: 'y',
  };
  expect(toProposal({ id: 'a', version: 3 }, draft)).toEqual({
    record: { id: 'a', version: 3 },
    kind: 'CONCLUDE',
    noticeNumber: '5/CA',
    noticeOn: '2026-09-15',
  });
});

test('of who has died or is in prison only the management is stopped', () => {
  expect(kindsIn({ state: 'OFFICIAL', status: 'USER' })).toHaveLength(4);
  for (const state of ['LOCKED', 'END_SUBMITTED'] as const) {
    expect(kindsIn({ state, status: 'DEPENDENT' })).toEqual(['STOP']);
    expect(newProposal('2026-09-15', { state, lock: 'IN_PRISON' })).toMatchObject({
      kind: 'STOP',
      stopReason: 'PRISON',
    });
  }
  expect(newProposal('2026-09-15', { state: 'LOCKED', lock: 'DEAD' }).stopReason).toBe('DEAD_OR_MISSING');
  expect(newProposal('2026-09-15', { state: 'LOCKED', lock: 'LEFT_PROVINCE' }).stopReason).toBe('');
});

test('who is dependent is not put under the management of users', () => {
  expect(kindsIn({ state: 'OFFICIAL', status: 'DEPENDENT' })).toEqual(['STOP', 'MOVE_FILE', 'CONCLUDE']);
  expect(newProposal('2026-09-15', { state: 'OFFICIAL', status: 'DEPENDENT' }).kind).toBe('STOP');
});

test('a paper rests on the laws of its day', () => {
  expect(groundsOn('2025-02-28')).toEqual(['government2015', 'drugs2021', 'decree']);
  expect(groundsOn('2025-03-01')[0]).toBe('government2025a');
  expect(groundsOn('2026-06-30')[1]).toBe('drugs2021');
  expect(groundsOn('2026-07-01')).toEqual(['government2025b', 'drugs2025', 'decree']);
});
