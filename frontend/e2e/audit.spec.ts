import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const script = join(dirname(fileURLToPath(import.meta.url)), '../scripts/audit.mjs');

test('the public audits of GraphQL over HTTP hold', async ({ baseURL }) => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--url', `${baseURL}/graphql`]);
  expect(stdout).toContain('ok 58, warn 0, error 0');
});
