import { type AppError, toAppError } from '@/shared/graphql/errors';
import { Store } from '@/shared/grid/store';

/** Where the draft is, for the footer. */
export type SaveState =
  | { kind: 'SAVED' }
  | { kind: 'WAITING' }
  | { kind: 'SAVING' }
  | { kind: 'OFFLINE' }
  /** The server does not take it, e.g. the report was put up for signature meanwhile; it stays on this machine. */
  | { kind: 'REFUSED'; error: AppError };

/** What was typed and is not with the server, as the saver moves it. */
export interface Unsent<Batch, Outcome, Incoming> {
  /** Something may be sent now. */
  readonly hasWaiting: boolean;
  /** Nothing waits and nothing is on its way. */
  readonly isClean: boolean;
  /** Puts what waits on its way. */
  take(): Batch;
  /** The server has taken it. */
  settle(outcome: Outcome): Incoming;
  /** It did not arrive: it waits again. */
  fail(): void;
  snapshot(): Batch;
}

export interface SaverParts<Batch, Outcome, Incoming> {
  edits: Unsent<Batch, Outcome, Incoming>;
  /** Sends a batch; throws AppError. */
  send: (batch: Batch) => Promise<Outcome>;
  /** Keeps on this machine what the server does not have; null when it has all. Absent where this machine may not keep it. */
  keep?: (snapshot: Batch | null) => Promise<void>;
  /** The server answered. */
  onIncoming: (incoming: Incoming) => void;
}

/** A crash loses at most this much; with the write itself it stays below 400 ms. */
const keepPause = 250;
const sendPause = 800;
const retryPause = 5_000;
const lost: ReadonlySet<string> = new Set(['NETWORK', 'UNAVAILABLE', 'UNAUTHENTICATED', 'TOO_MANY']);

/** Saves a draft as it is typed: on this machine at once, on the server when the typing rests. */
export class DraftSaver<Batch, Outcome, Incoming> {
  readonly state = new Store<SaveState>({ kind: 'SAVED' });
  /** Counts changes of what is unsent, for those who show it. */
  readonly changes = new Store(0);
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private sendTimer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(private readonly parts: SaverParts<Batch, Outcome, Incoming>) {}

  /** Something was typed. */
  changed(): void {
    this.changes.set(this.changes.get() + 1);
    if (this.stopped) return;
    this.keepTimer ??= setTimeout(() => void this.keepNow(), keepPause);
    if (this.state.get().kind !== 'OFFLINE') this.state.set({ kind: this.running ? 'SAVING' : 'WAITING' });
    this.schedule(sendPause);
  }

  private schedule(pause: number): void {
    clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => void this.flush(), pause);
  }

  /** Writes to this machine what is not with the server. */
  async keepNow(): Promise<void> {
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    await this.parts.keep?.(this.parts.edits.isClean ? null : this.parts.edits.snapshot());
  }

  /** Sends until nothing waits; settles when the server has it, or cannot have it now. */
  async flush(): Promise<void> {
    clearTimeout(this.sendTimer);
    while (this.running) await this.running;
    if (!this.parts.edits.hasWaiting) {
      // What was typed was taken back: there is nothing to wait for.
      if (this.state.get().kind === 'WAITING') this.state.set({ kind: 'SAVED' });
      return;
    }
    this.running = this.sendOnce();
    try {
      await this.running;
    } finally {
      this.running = undefined;
    }
    const { kind } = this.state.get();
    if (this.parts.edits.hasWaiting && kind !== 'OFFLINE' && kind !== 'REFUSED') await this.flush();
  }

  private async sendOnce(): Promise<void> {
    const { edits, send, onIncoming } = this.parts;
    this.state.set({ kind: 'SAVING' });
    const batch = edits.take();
    try {
      onIncoming(edits.settle(await send(batch)));
      if (!edits.hasWaiting) this.state.set({ kind: 'SAVED' });
    } catch (failure) {
      edits.fail();
      this.failed(toAppError(failure));
    }
    this.changes.set(this.changes.get() + 1);
    await this.keepNow();
  }

  private failed(error: AppError): void {
    if (!lost.has(error.code)) {
      this.state.set({ kind: 'REFUSED', error });
      return;
    }
    this.state.set({ kind: 'OFFLINE' });
    if (!this.stopped) this.schedule(retryPause);
  }

  /** The page is open. */
  start(): void {
    this.stopped = false;
    if (this.parts.edits.hasWaiting) this.schedule(sendPause);
  }

  /** The page is left: one last attempt, and no further ones. */
  stop(): void {
    this.stopped = true;
    void this.keepNow();
    void this.flush();
  }
}
