import { describe, expect, it } from 'vitest';
import { cleanUsername, isUsername, makePassword } from './credentials';

describe('credentials', () => {
  it('knows the form of a username', () => {
    for (const good of ['cntt.tinhkhe', 'a-1', 'so.noivu', 'x'.repeat(40)])
      expect([good, isUsername(good)]).toEqual([good, true]);
    for (const bad of ['ab', '.abc', 'abc-', 'Abc', 'a b', 'đông', 'x'.repeat(41)]) {
      expect([bad, isUsername(bad)]).toEqual([bad, false]);
    }
  });

  it('takes marks, capitals and spaces out of what is typed', () => {
    expect(cleanUsername('Văn Thư.Đông Sơn')).toBe('vanthu.dongson');
  });

  it('makes passwords that differ and can be read aloud', () => {
    const made = makePassword();
    expect(made).toMatch(/^[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}$/);
    expect(made).not.toMatch(/[0O1lI]/);
    expect(makePassword()).not.toBe(made);
  });
});
