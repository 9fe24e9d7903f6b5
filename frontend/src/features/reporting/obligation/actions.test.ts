import { describe, expect, it } from 'vitest';
import { type ActionState, actionBar, mayNow } from './actions';

const state = (action: ActionState['action'], rest: Partial<ActionState> = {}): ActionState => ({
  action,
  allowed: true,
  primary: false,
  ...rest,
});

describe('action bar', () => {
  const actions = [
    state('EDIT'),
    state('FILE_NIL'),
    state('PROPOSE', { primary: true }),
    state('SIGN', { allowed: false, reason: '“Ký duyệt” do người duyệt của UBND xã thực hiện.' }),
    state('COMMENT'),
  ];

  it('has one filled button, the others in order, the refused with their reasons', () => {
    expect(actionBar(actions)).toEqual({
      primary: { action: 'PROPOSE', reason: null },
      others: [{ action: 'FILE_NIL', reason: null }],
      refused: [{ action: 'SIGN', reason: '“Ký duyệt” do người duyệt của UBND xã thực hiện.' }],
    });
  });

  it('keeps a button that the page blocks in its place and says why', () => {
    expect(actionBar(actions, { PROPOSE: 'Còn 2 lỗi.' }).primary).toEqual({
      action: 'PROPOSE',
      reason: 'Còn 2 lỗi.',
    });
  });

  it('fills no button when the next step is in the sheet', () => {
    const bar = actionBar([state('EDIT', { primary: true }), state('FILE_NIL')]);
    expect(bar.primary).toBeNull();
    expect(bar.others).toEqual([{ action: 'FILE_NIL', reason: null }]);
  });

  it('is empty for who only reads', () => {
    expect(actionBar([])).toEqual({ primary: null, others: [], refused: [] });
  });

  it('knows what may be done now', () => {
    expect(mayNow(actions, 'EDIT')).toBe(true);
    expect(mayNow(actions, 'SIGN')).toBe(false);
    expect(mayNow(actions, 'ISSUE')).toBe(false);
  });
});
