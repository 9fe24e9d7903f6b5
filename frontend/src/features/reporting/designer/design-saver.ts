import type { AppError } from '@/shared/graphql/errors';
import { Store } from '@/shared/grid/store';

export type SaveState = { at: 'saved' | 'waiting' | 'saving' } | { at: 'failed'; error: AppError };

interface Options {
  version: number;
  /** Writes a document based on a version; gives the new version. Throws AppError. */
  send: (document: string, version: number) => Promise<number>;
  wait?: number;
}

/** Keeps a design on the server as it changes: one write at a time, the newest document last. */
export class DesignSaver {
  readonly state = new Store<SaveState>({ at: 'saved' });
  version: number;
  private next: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  constructor(private readonly options: Options) {
    this.version = options.version;
  }

  changed(document: string): void {
    this.next = document;
    this.state.set({ at: 'waiting' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.wait ?? 800);
  }

  /** Writes what waits; true when everything is kept. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.next === null) return this.state.get().at === 'saved';
    this.running = this.write(this.next);
    await this.running;
    return this.next === null;
  }

  private async write(document: string): Promise<void> {
    this.state.set({ at: 'saving' });
    try {
      this.version = await this.options.send(document, this.version);
      if (this.next === document) this.next = null;
      this.state.set({ at: this.next === null ? 'saved' : 'waiting' });
    } catch (error) {
      this.state.set({ at: 'failed', error: error as AppError });
    } finally {
      this.running = null;
    }
  }
}
