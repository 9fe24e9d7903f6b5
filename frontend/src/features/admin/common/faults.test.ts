import { describe, expect, it } from 'vitest';
import { AppError } from '@/shared/graphql/errors';
import { splitFaults } from './faults';

const fields = ['input.username', 'input.position.unitId'];
const taken = new AppError(
  'CONFLICT',
  'Tên đăng nhập đã có người dùng.',
  'USERNAME_TAKEN',
  '',
  'input.username',
);

describe('faults of a form', () => {
  it('stand beside the field that the server names', () => {
    expect(splitFaults(taken, fields)).toEqual({ at: { 'input.username': taken.message }, rest: null });
  });

  it('stand above the buttons when the form has no such field', () => {
    expect(splitFaults(taken, ['input.title'])).toEqual({ at: {}, rest: taken });
    expect(splitFaults(null, fields)).toEqual({ at: {}, rest: null });
  });

  it('are sorted one by one when there are several', () => {
    const several = new AppError('BAD_INPUT', 'Dữ liệu chưa hợp lệ.', '', '', '', [
      { code: 'A', message: 'Sai tên.', place: 'input.username' },
      { code: 'B', message: 'Sai tên nữa.', place: 'input.username' },
      { code: 'C', message: 'Sai đơn vị.', place: 'input.position.unitId' },
    ]);
    expect(splitFaults(several, fields).at).toEqual({
      'input.username': 'Sai tên.',
      'input.position.unitId': 'Sai đơn vị.',
    });
  });
});
