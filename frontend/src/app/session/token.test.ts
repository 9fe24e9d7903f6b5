import { describe, expect, it } from 'vitest';
import { readToken } from './token';

const encode = (value: unknown) =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const jwt = (claims: object) => `e30.${encode(claims)}.c2ln`;

describe('access token', () => {
  it('counts its life from now, whatever the clock of this machine says', () => {
    const text = jwt({ iat: 1_000_000, exp: 1_000_300 });
    const wrongClock = Date.parse('2020-01-01T00:00:00Z');
    const token = readToken(text, '2026-09-15T01:05:00Z', wrongClock);
    expect(token.endsAt - wrongClock).toBe(300_000);
    expect(token.refreshAt - wrongClock).toBe(255_000);
  });

  it('falls back on expiresAt when the claims cannot be read', () => {
    const now = Date.parse('2026-09-15T01:00:00Z');
    const token = readToken('opaque', '2026-09-15T01:05:00Z', now);
    expect(token.endsAt - now).toBe(300_000);
  });

  it('renews a very short token at half of its life, not at once', () => {
    const token = readToken(jwt({ iat: 0, exp: 40 }), '', 0);
    expect(token.refreshAt).toBe(20_000);
  });
});
