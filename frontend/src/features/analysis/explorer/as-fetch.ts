/** The operation as a call of fetch; the token stands as a placeholder, never as itself. */
export function asFetch(
  origin: string,
  query: string,
  variables: Record<string, unknown> | undefined,
): string {
  const body = variables ? { query, variables } : { query };
  const key = /\bmutation\b/.test(query) ? ["    'Idempotency-Key': crypto.randomUUID(),"] : [];
  return [
    `const response = await fetch('${origin}/graphql', {`,
    "  method: 'POST',",
    '  headers: {',
    "    'Content-Type': 'application/json',",
    "    Authorization: 'Bearer ' + accessToken,",
    ...key,
    '  },',
    `  body: JSON.stringify(${JSON.stringify(body, null, 2).replace(/\n/g, '\n  ')}),`,
    '});',
    'const { data, errors } = await response.json();',
    '',
  ].join('\n');
}
