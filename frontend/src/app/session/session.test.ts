import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/shared/graphql/errors';
import { beforeLock } from '@/shared/session/before-lock';
import type { Viewer } from '@/shared/session/viewer';
import type { Grant, SessionApi } from './api';
import { Session } from './session';
import type { TabMessage, Tabs } from './tabs';

const office = { id: 'p1', title: 'Công chức Văn phòng', unit: null };
const chairman = { id: 'p2', title: 'Chủ tịch', unit: null };

function viewerIn(position: typeof office): Viewer {
  return {
    account: { id: 'a1', username: 'xa.tinhkhe', displayName: 'Nguyễn Thị Hoa' },
    position,
    positions: [office, chairman],
    roles: ['CLERK'],
    level: 'COMMUNE',
    duties: [],
    allowed: new Set(),
  };
}

const refused = () => Promise.reject(new AppError('UNAUTHENTICATED', ''));
const unreachable = () => Promise.reject(new AppError('NETWORK', ''));

/** A server that remembers what it was asked. */
function makeServer() {
  const calls: string[] = [];
  let position = office;
  let count = 0;
  const grant = (mustChangePassword = false): Grant => ({
    accessToken: `t${++count}`,
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
    idleMinutes: 15,
    mustChangePassword,
  });
  const api: SessionApi = {
    signIn: async (username) => {
      calls.push(`signIn ${username}`);
      return grant();
    },
    refresh: async () => {
      calls.push('refresh');
      return grant();
    },
    signOut: async (token) => {
      calls.push(`signOut ${token}`);
    },
    changePassword: async () => grant(),
    switchPosition: async (id) => {
      calls.push(`switch ${id}`);
      position = id === chairman.id ? chairman : office;
      return grant();
    },
    viewer: async () => viewerIn(position),
  };
  return { api, calls, grant, reset: () => (position = office) };
}

function makeTabs() {
  const told: TabMessage[] = [];
  let hear: (message: TabMessage) => void = () => {};
  const tabs: Tabs = {
    tell: (message) => told.push(message),
    listen: (handler) => {
      hear = handler;
    },
    close: () => {},
  };
  return { tabs, told, hear: (message: TabMessage) => hear(message) };
}

function setUp() {
  const server = makeServer();
  const line = makeTabs();
  return { server, line, session: new Session(server.api, line.tabs) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe('session', () => {
  it('takes up the session of the cookie', async () => {
    const { session } = setUp();
    await session.start();
    expect(session.state.phase).toBe('signedIn');
    expect(session.token()).toBe('t1');
  });

  it('is signed out without one', async () => {
    const { session, server } = setUp();
    server.api.refresh = refused;
    await session.start();
    expect(session.state).toEqual({ phase: 'signedOut' });
  });

  it('renews the token before its end', async () => {
    const { session, server } = setUp();
    await session.start();
    await vi.advanceTimersByTimeAsync(256_000);
    expect(server.calls).toEqual(['refresh', 'refresh']);
    expect(session.token()).toBe('t2');
    expect(session.tokenIsOver()).toBe(false);
  });

  it('asks once for all who wait for a renewal', async () => {
    const { session, server } = setUp();
    await session.start();
    await Promise.all([session.refresh(), session.refresh(), session.renewed()]);
    expect(server.calls).toEqual(['refresh', 'refresh']);
  });

  it('keeps the page when the line is down at renewal, and tries again', async () => {
    const { session, server } = setUp();
    await session.start();
    const works = server.api.refresh;
    server.api.refresh = unreachable;
    await vi.advanceTimersByTimeAsync(256_000);
    expect(session.state.phase).toBe('signedIn');
    server.api.refresh = works;
    await vi.advanceTimersByTimeAsync(11_000);
    expect(session.token()).toBe('t2');
  });

  it('locks, not leaves, when the server ends the session', async () => {
    const { session, server } = setUp();
    await session.start();
    server.api.refresh = refused;
    await expect(session.refresh()).rejects.toThrow();
    expect(session.state).toMatchObject({ phase: 'locked', why: 'ended' });
    expect(session.token()).toBeUndefined();
  });
});

describe('a change of the own account', () => {
  it('shows the other duties at once', async () => {
    const { session, server } = setUp();
    await session.start();
    server.api.viewer = async () => ({ ...viewerIn(office), duties: ['RECORDS_OFFICER'] });
    await session.reload();
    expect(session.state).toMatchObject({ phase: 'signedIn', viewer: { duties: ['RECORDS_OFFICER'] } });
  });

  it('locks the screen when the account no longer holds', async () => {
    const { session, server } = setUp();
    await session.start();
    server.api.refresh = refused;
    await expect(session.reload()).rejects.toThrow();
    expect(session.state).toMatchObject({ phase: 'locked', why: 'ended' });
  });
});

describe('lock', () => {
  it('sends what waits, drops the token and ends the session on the server', async () => {
    const { session, server, line } = setUp();
    const order: string[] = [];
    const leave = beforeLock(async () => {
      order.push(`draft with ${session.token()}`);
    });
    await session.start();
    await session.lock('idle');
    leave();
    expect(order).toEqual(['draft with t1']);
    expect(session.state).toMatchObject({ phase: 'locked', why: 'idle' });
    expect(session.token()).toBeUndefined();
    expect(server.calls.at(-1)).toBe('signOut t1');
    expect(line.told).toContainEqual({ kind: 'locked', why: 'idle' });
  });

  it('is not opened by a reload, even when the server could not be told', async () => {
    const { session, server, line } = setUp();
    await session.start();
    server.api.signOut = unreachable;
    await session.lock('idle');
    const reloaded = new Session(server.api, line.tabs);
    await reloaded.start();
    expect(reloaded.state).toEqual({ phase: 'signedOut' });
  });

  it('opens by the password, in the position it was locked in', async () => {
    const { session, server } = setUp();
    await session.start();
    await session.switchPosition('p2');
    await session.lock('manual');
    server.reset();
    await session.unlock('secret');
    expect(session.state).toMatchObject({ phase: 'signedIn', viewer: { position: chairman } });
    expect(server.calls.slice(-2)).toEqual(['signIn xa.tinhkhe', 'switch p2']);
  });

  it('stays when the password is wrong', async () => {
    const { session, server } = setUp();
    await session.start();
    await session.lock('manual');
    server.api.signIn = refused;
    await expect(session.unlock('wrong')).rejects.toThrow();
    expect(session.state.phase).toBe('locked');
  });

  it('lets a request wait behind the lock screen until the password is given', async () => {
    const { session } = setUp();
    await session.start();
    await session.lock('idle');
    let sent: string | undefined = 'not yet';
    const request = session.renewed().then(() => {
      sent = session.token();
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toBe('not yet');
    await session.unlock('secret');
    await request;
    expect(sent).toBe(session.token());
  });
});

describe('other tabs', () => {
  it('lock together', async () => {
    const { session, line } = setUp();
    await session.start();
    line.hear({ kind: 'locked', why: 'idle' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state).toMatchObject({ phase: 'locked', why: 'idle' });
  });

  it('sign out together', async () => {
    const { session, line } = setUp();
    await session.start();
    line.hear({ kind: 'signedOut' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state).toEqual({ phase: 'signedOut' });
  });

  it('open together after the password in one of them', async () => {
    const { session, line } = setUp();
    await session.start();
    line.hear({ kind: 'locked', why: 'idle' });
    line.hear({ kind: 'signedIn', accountId: 'a1' });
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state.phase).toBe('signedIn');
  });
});

describe('first sign-in', () => {
  it('asks for a new password before anything else', async () => {
    const { session, server } = setUp();
    server.api.signIn = async () => server.grant(true);
    await session.signIn('moi', 'tam');
    expect(session.state).toEqual({ phase: 'mustChangePassword' });
    await session.changePassword('tam', 'mật khẩu mới');
    expect(session.state.phase).toBe('signedIn');
  });
});
