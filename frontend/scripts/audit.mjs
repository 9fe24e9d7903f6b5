// Runs the public GraphQL-over-HTTP audits against a running server as the demonstration account `spa`, which may
// introspect. The three audits that need GET stay unmet: the server takes POST only, since addresses end up in logs.
import { parseArgs } from 'node:util';
import { serverAudits } from 'graphql-http';

const expected = { ok: 58, warn: 0, error: 0, notice: 3 };
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8080/graphql' },
    username: { type: 'string', default: 'spa' },
    password: { type: 'string', default: 'CongVu@2026' },
  },
});

async function signIn() {
  const response = await fetch(values.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      variables: { input: { username: values.username, password: values.password } },
    }),
  });
  const token = (await response.json()).data?.signIn?.accessToken;
  if (!token)
    throw new Error(`${values.username} cannot sign in at ${values.url} (status ${response.status})`);
  return token;
}

const authorization = `Bearer ${await signIn()}`;
const fetchFn = (url, init) => fetch(url, { ...init, headers: { ...init?.headers, authorization } });
const counts = { ok: 0, warn: 0, error: 0, notice: 0 };
for (const audit of serverAudits({ url: values.url, fetchFn })) {
  const result = await audit.fn();
  counts[result.status] += 1;
  if (result.status !== 'ok') console.log(`${result.status} ${result.id} ${result.name}: ${result.reason}`);
}
console.log(`ok ${counts.ok}, warn ${counts.warn}, error ${counts.error}, notice ${counts.notice}`);
if (Object.keys(expected).some((status) => counts[status] !== expected[status])) {
  console.error(
    `expected ok ${expected.ok}, warn ${expected.warn}, error ${expected.error}, notice ${expected.notice}`,
  );
  process.exitCode = 1;
}
