/** Seconds before its end at which a token is replaced: a slow line needs them. */
const margin = 45;

/** An access token and the instant of this machine's clock at which it must be replaced. */
export interface Token {
  text: string;
  refreshAt: number;
  endsAt: number;
}

interface Claims {
  iat?: number;
  exp?: number;
}

function claimsOf(jwt: string): Claims {
  try {
    const payload = jwt.split('.')[1] ?? '';
    return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Claims;
  } catch {
    return {};
  }
}

/**
 * Reads a token's life from its claims (exp − iat) and counts it from now: the clock of an office PC may be
 * hours off, so its time cannot be compared with the server's.
 */
export function readToken(text: string, expiresAt: string, now: number): Token {
  const { iat, exp } = claimsOf(text);
  const life =
    iat !== undefined && exp !== undefined ? (exp - iat) * 1000 : Math.max(Date.parse(expiresAt) - now, 0);
  const endsAt = now + life;
  return { text, endsAt, refreshAt: Math.max(endsAt - margin * 1000, now + life / 2) };
}
