import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const build = join(root, '.build');
const program = join(build, 'server');
const template = 'e2e-data-';

/** The business clock's start: the first working day after the closing of the third quarter. */
const start = '2026-09-15T08:00:00+07:00';

/**
 * Starts the built server on a fresh copy of the demonstration, so that journeys depend neither on the day nor on
 * each other's runs. Gives back what stops it.
 */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_URL) return undefined;
  if (!existsSync(program)) throw new Error('.build/server is missing: run "make build" first');
  const data = copyOf(seeded());
  const port = await freePort();
  const args = ['serve', '--data', data, '--addr', `127.0.0.1:${port}`, '--now', start];
  const server = spawn(program, args, { cwd: root, env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
  const complaints: string[] = [];
  server.stderr?.on('data', (chunk) => complaints.push(String(chunk)));
  const stop = async () => {
    await stopped(server);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(`http://localhost:${port}`, server);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${complaints.join('')}`);
  }
  process.env.E2E_URL = `http://localhost:${port}`;
  return stop;
}

/** Its own PostgreSQL, whatever the shell names. */
function environment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, APP_DATABASE_URL: __, ...rest } = process.env;
  return rest;
}

/** The demonstration as this build of the server loads it. Loading takes most of a minute: once per build. */
function seeded(): string {
  const hash = createHash('sha256').update(readFileSync(program)).digest('hex').slice(0, 16);
  const data = join(build, template + hash);
  if (existsSync(data)) return data;
  const older = (name: string) => name.startsWith(template) && !name.includes(hash);
  for (const old of readdirSync(build).filter(older)) forget(join(build, old));
  // Its own until it is whole: two runs may load at once, and the first to be done serves both.
  const part = `${data}.${process.pid}`;
  execFileSync(program, ['seed', '--data', part], { cwd: root, env: environment(), stdio: 'inherit' });
  if (existsSync(data)) forget(part);
  else renameSync(part, data);
  return data;
}

/** Where root's database lives when PostgreSQL's user cannot enter the checkout. */
function elsewhere(data: string): string | undefined {
  const pointer = join(data, 'pg-location');
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
}

function forget(data: string): void {
  const place = elsewhere(data);
  if (place) rmSync(place, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}

/** A copy that a server may change. The temporary folder can be entered by PostgreSQL's user, so no pointer is needed. */
function copyOf(data: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'congvu-e2e-'));
  chmodSync(copy, 0o711);
  const place = elsewhere(data);
  // cp, because the files belong to PostgreSQL's user and must stay so.
  for (const source of place ? [data, place] : [data]) execFileSync('cp', ['-a', `${source}/.`, copy]);
  for (const name of ['pg-location', 'origin', 'pg.lock']) rmSync(join(copy, name), { force: true });
  chmodSync(copy, 0o711);
  return copy;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error('the server ended before it was ready');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the server was not ready in a minute');
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}
