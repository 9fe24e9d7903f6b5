import { AppError, fromStatus } from '@/shared/graphql/errors';
import { runBeforeLock } from '@/shared/session/before-lock';
import type { Viewer } from '@/shared/session/viewer';
import type { Grant, SessionApi } from './api';
import { exclusively, type TabMessage, type Tabs } from './tabs';
import { readToken, type Token } from './token';

/** Why the screen is locked; "ended" = the server no longer accepts the session. */
export type LockReason = 'idle' | 'manual' | 'ended';

export type SessionState =
  | { phase: 'starting' }
  | { phase: 'signedOut' }
  | { phase: 'mustChangePassword' }
  | { phase: 'signedIn'; viewer: Viewer; idleMinutes: number }
  | { phase: 'locked'; viewer: Viewer; idleMinutes: number; why: LockReason };

/** Survives a reload, so that reloading a locked page whose server was out of reach does not open it. */
const lockedKey = 'congvu.locked';

/** Says that a session was open here: its frame is worth loading while the server is asked. */
const openKey = 'congvu.open';

/** The one session of this tab: holds the access token in memory only, renews it, locks and unlocks. */
export class Session {
  private current: SessionState = { phase: 'starting' };
  private held: Token | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<void> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly api: SessionApi;
  private readonly tabs: Tabs;

  constructor(api: SessionApi, tabs: Tabs) {
    this.api = api;
    this.tabs = tabs;
    tabs.listen((message) => void this.hear(message));
  }

  get state(): SessionState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getState = (): SessionState => this.current;

  /** Whether a session was open on this machine and not closed. */
  static isExpected(): boolean {
    return localStorage.getItem(openKey) !== null && localStorage.getItem(lockedKey) === null;
  }

  /** Takes up the session of the refresh cookie, if there is one. */
  async start(): Promise<void> {
    if (localStorage.getItem(lockedKey)) {
      await this.api.signOut().catch(ignoreFailure);
      localStorage.removeItem(lockedKey);
      this.set({ phase: 'signedOut' });
      return;
    }
    try {
      await this.enter(await exclusively(() => this.api.refresh()));
    } catch {
      this.set({ phase: 'signedOut' });
    }
  }

  async signIn(username: string, password: string): Promise<void> {
    const grant = await this.api.signIn(username, password);
    localStorage.removeItem(lockedKey);
    await this.enter(grant);
    this.tellSignedIn();
  }

  /** Opens a locked screen as the same account in the same position. */
  async unlock(password: string): Promise<void> {
    if (this.state.phase !== 'locked') return;
    const { account, position } = this.state.viewer;
    let grant = await this.api.signIn(account.username, password);
    let viewer = await this.api.viewer(grant.accessToken);
    if (
      position.id &&
      viewer.position.id !== position.id &&
      viewer.positions.some((p) => p.id === position.id)
    ) {
      grant = await this.api.switchPosition(position.id, grant.accessToken);
      viewer = await this.api.viewer(grant.accessToken);
    }
    localStorage.removeItem(lockedKey);
    this.keep(grant);
    this.set({ phase: 'signedIn', viewer, idleMinutes: grant.idleMinutes });
    this.tellSignedIn();
  }

  /** Locks every tab and ends the session on the server, so that no reload opens it again. */
  async lock(why: 'idle' | 'manual'): Promise<void> {
    if (this.state.phase !== 'signedIn') return;
    this.showLock(why);
    localStorage.setItem(lockedKey, '1');
    this.tabs.tell({ kind: 'locked', why });
    await runBeforeLock();
    const token = this.drop();
    await this.api.signOut(token).catch(ignoreFailure);
  }

  async signOut(): Promise<void> {
    await runBeforeLock();
    const token = this.drop();
    localStorage.setItem(lockedKey, '1');
    this.tabs.tell({ kind: 'signedOut' });
    try {
      await this.api.signOut(token);
      localStorage.removeItem(lockedKey);
    } catch {
      // The mark stays: the next start ends the session before it could be taken up again.
    }
    this.set({ phase: 'signedOut' });
  }

  async changePassword(current: string, next: string): Promise<void> {
    await this.enter(await this.api.changePassword(current, next, await this.needToken()));
  }

  async switchPosition(positionId: string): Promise<void> {
    await runBeforeLock();
    await this.enter(await this.api.switchPosition(positionId, await this.needToken()));
    this.tellSignedIn();
  }

  /** The token, for the next request; undefined when signed out or locked. */
  token(): string | undefined {
    return this.held?.text;
  }

  /** Whether a request sent now would be refused for its token. */
  tokenIsOver(): boolean {
    return !this.held || Date.now() >= this.held.endsAt;
  }

  /**
   * Waits for a token that will be accepted: by renewal, or behind the lock screen by the password. It also ends
   * when there is nothing to wait for (signed out, no network); the request then fails by itself.
   */
  async renewed(): Promise<void> {
    if (this.state.phase !== 'locked') await this.refresh().catch(ignoreFailure);
    await new Promise<void>((resolve) => {
      const check = () => {
        if (this.state.phase === 'locked') return;
        this.listeners.delete(check);
        resolve();
      };
      this.listeners.add(check);
      check();
    });
  }

  /** Renews the token; a refusal locks the screen and keeps the page. One renewal at a time serves all callers. */
  refresh(): Promise<void> {
    this.refreshing ??= this.renew().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  /** Asks again who this is: the account was locked, moved or given other duties while its pages stood open. */
  async reload(): Promise<void> {
    await this.refresh();
    const token = this.token();
    if (!token || this.state.phase !== 'signedIn') return;
    const { idleMinutes } = this.state;
    this.set({ phase: 'signedIn', viewer: await this.api.viewer(token), idleMinutes });
  }

  private async renew(): Promise<void> {
    try {
      this.keep(await exclusively(() => this.api.refresh()));
    } catch (error) {
      if (error instanceof AppError && (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN')) {
        this.end();
      } else if (this.held) {
        this.schedule(10_000);
      }
      throw error;
    }
  }

  /** The server has ended the session: moved, locked, too old. */
  private end(): void {
    this.drop();
    if (this.state.phase === 'signedIn') this.showLock('ended');
    else if (this.state.phase === 'mustChangePassword') this.set({ phase: 'signedOut' });
  }

  private async enter(grant: Grant): Promise<void> {
    this.keep(grant);
    if (grant.mustChangePassword) {
      this.set({ phase: 'mustChangePassword' });
      return;
    }
    const viewer = await this.api.viewer(grant.accessToken);
    this.set({ phase: 'signedIn', viewer, idleMinutes: grant.idleMinutes });
  }

  private async hear(message: TabMessage): Promise<void> {
    const { phase } = this.state;
    if (message.kind === 'locked' && phase === 'signedIn') {
      await runBeforeLock();
      this.drop();
      this.showLock(message.why);
    } else if (message.kind === 'signedOut' && phase !== 'signedOut') {
      this.drop();
      this.set({ phase: 'signedOut' });
    } else if (message.kind === 'signedIn') {
      await this.follow(message.accountId);
    }
  }

  /** Another tab signed in or changed position: this one takes up the same session, or begins anew for another account. */
  private async follow(accountId: string): Promise<void> {
    const before = 'viewer' in this.state ? this.state.viewer.account.id : undefined;
    if (before && before !== accountId) {
      location.reload();
      return;
    }
    try {
      await this.enter(await exclusively(() => this.api.refresh()));
    } catch {
      this.end();
    }
  }

  private showLock(why: LockReason): void {
    if (this.state.phase !== 'signedIn') return;
    const { viewer, idleMinutes } = this.state;
    this.set({ phase: 'locked', viewer, idleMinutes, why });
  }

  private keep(grant: Grant): void {
    this.held = readToken(grant.accessToken, grant.expiresAt, Date.now());
    this.schedule(this.held.refreshAt - Date.now());
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh().catch(ignoreFailure), delay);
  }

  private drop(): string | undefined {
    clearTimeout(this.timer);
    const token = this.held?.text;
    this.held = undefined;
    return token;
  }

  private async needToken(): Promise<string> {
    if (this.tokenIsOver()) await this.refresh();
    const token = this.token();
    if (!token) throw fromStatus(401);
    return token;
  }

  private tellSignedIn(): void {
    if (this.state.phase === 'signedIn') {
      this.tabs.tell({ kind: 'signedIn', accountId: this.state.viewer.account.id });
    }
  }

  private set(state: SessionState): void {
    if (state.phase === 'signedIn') localStorage.setItem(openKey, '1');
    else if (state.phase === 'signedOut') localStorage.removeItem(openKey);
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}

/** The caller has its answer in the state; a call that cannot reach the server changes nothing else. */
function ignoreFailure(): void {}
