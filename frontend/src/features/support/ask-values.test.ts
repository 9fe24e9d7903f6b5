import { describe, expect, it } from 'vitest';
import { emptyAsk, missingOf, toInput } from './ask-values';

const draft = { ...emptyAsk('2026-09-15'), reason: 'Tuyển dụng mới' };

describe('a request about an account', () => {
  it('asks for what its kind needs', () => {
    expect(missingOf(draft)).toEqual([
      'input.displayName',
      'input.position.title',
      'input.position.unitId',
      'input.position.roles',
    ]);
    expect(missingOf({ ...draft, kind: 'LOCK' })).toEqual(['input.accountId']);
    expect(missingOf({ ...draft, kind: 'REVOKE', positionId: 'p', lastDay: '' })).toEqual(['input.lastDay']);
  });

  it('sends nothing that its kind does not carry', () => {
    const locked = toInput({ ...draft, kind: 'LOCK', name: 'x', positionId: 'p' }, 'u', 'a');
    expect(locked).toMatchObject({
      accountId: 'a',
      positionId: null,
      position: null,
      displayName: null,
      lastDay: null,
    });
    const opened = toInput(
      { ...draft, name: ' Lê Văn A ', title: 'Chuyên viên', unitId: 'r', roles: ['CLERK'] },
      'u',
      null,
    );
    expect(opened).toMatchObject({
      displayName: 'Lê Văn A',
      accountId: null,
      position: { unitId: 'r', roles: ['CLERK'] },
    });
  });
});
