import { describe, expect, it } from 'vitest';
import { checkPassword } from './password-rules';

describe('new password', () => {
  it('is accepted when long, other than the old one and typed twice alike', () => {
    expect(checkPassword('cũ', 'trời xanh mây trắng', 'trời xanh mây trắng')).toEqual({});
  });

  it('is refused with the reason at its field', () => {
    expect(checkPassword('', 'ngắn', 'ngán')).toEqual({
      current: 'password.currentMissing',
      next: 'password.tooShort',
      repeat: 'password.different',
    });
    expect(checkPassword('matkhau-cu', 'matkhau-cu', 'matkhau-cu')).toEqual({ next: 'password.same' });
  });
});
