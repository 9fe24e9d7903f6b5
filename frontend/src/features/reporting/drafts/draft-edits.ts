import type { DraftSaver } from '@/shared/drafts/draft-saver';
import type { CellBlock } from '@/shared/grid';

/** A changed cell. "" stands for an empty one; `base` is the server's value that the editor saw. */
export interface CellEdit {
  row: string;
  column: string;
  value: string;
  base: string;
}

/** A cell that two people changed; it is not sent until one value is chosen. */
export interface CellConflict {
  row: string;
  column: string;
  mine: string;
  theirs: string;
  /** Who changed it meanwhile; "" when not known. */
  by: string;
}

/** A written reason for a warning. */
export interface WarningReason {
  place: string;
  code: string;
  /** Check that failed; empty when the warning is none. */
  check: string;
  reason: string;
}

/** What of a draft has not reached the server, as this machine keeps it. */
export interface DraftSnapshot {
  edits: CellEdit[];
  reasons: WarningReason[];
}

/** What is on its way to the server. */
export type Batch = DraftSnapshot;

/** What the server says of a batch. */
export interface SaveOutcome {
  revision: number;
  cells: CellBlock;
  conflicts: readonly {
    row: string;
    column: string;
    mine?: string | null;
    theirs?: string | null;
    by: string;
  }[];
  /** Places of cells that the server refused, "r1.c8". */
  refused: readonly string[];
}

interface Cell {
  row: string;
  column: string;
}

/** Values that the sheet must take over from the server. */
export interface Incoming {
  cells: (Cell & { value: string })[];
  conflicts: Cell[];
}

/** Sends the cells of a draft as they are typed. */
export type CellSaver = DraftSaver<Batch, SaveOutcome, Incoming>;

const keyOf = ({ row, column }: Cell) => `${row}.${column}`;
const cellOf = (key: string): Cell => {
  const [row = '', column = ''] = key.split('.');
  return { row, column };
};
const reasonKey = ({ code, place, check }: WarningReason) => `${code}:${place}:${check}`;

function readBlock(block: CellBlock): Map<string, string> {
  const values = new Map<string, string>();
  block.rows.forEach((row, i) => {
    block.columns.forEach((column, j) => {
      const value = block.values[i]?.[j];
      if (value) values.set(keyOf({ row, column }), value);
    });
  });
  return values;
}

/**
 * The edits of one person on a draft that others edit too: what waits, what is on its way, what collided. Every
 * edit remembers the value it was made upon, so that the server can merge cell by cell.
 */
export class DraftEdits {
  private known: Map<string, string>;
  private readonly waiting = new Map<string, CellEdit>();
  private readonly sent = new Map<string, CellEdit>();
  private readonly refused = new Map<string, CellEdit>();
  private readonly collisions = new Map<string, CellConflict>();
  private readonly reasons = new Map<string, WarningReason>();
  private readonly sentReasons = new Map<string, WarningReason>();

  constructor(
    block: CellBlock,
    private revision: number,
  ) {
    this.known = readBlock(block);
  }

  /** Cells that the server does not have yet, whatever the cause. */
  get unsent(): number {
    return new Set([
      ...this.waiting.keys(),
      ...this.sent.keys(),
      ...this.refused.keys(),
      ...this.collisions.keys(),
    ]).size;
  }

  /** Those cells, for the marks of the sheet. */
  get unsentCells(): Cell[] {
    return this.snapshot().edits.map(({ row, column }) => ({ row, column }));
  }

  /** Whether there is something that could be sent now. */
  get hasWaiting(): boolean {
    return this.waiting.size + this.reasons.size > 0;
  }

  /** Whether anything at all is not yet with the server. */
  get isClean(): boolean {
    return this.unsent + this.reasons.size + this.sentReasons.size === 0;
  }

  get conflicts(): CellConflict[] {
    return [...this.collisions.values()];
  }

  /** The draft revision that all of this stands upon. */
  get seenRevision(): number {
    return this.revision;
  }

  type(changes: readonly (Cell & { value: string })[]): void {
    for (const { row, column, value } of changes) {
      const key = keyOf({ row, column });
      const collision = this.collisions.get(key);
      if (collision) {
        this.collisions.set(key, { ...collision, mine: value });
        continue;
      }
      this.refused.delete(key);
      const sent = this.sent.get(key);
      const base = sent?.value ?? this.known.get(key) ?? '';
      if (value === base) this.waiting.delete(key);
      else this.waiting.set(key, { row, column, value, base });
    }
  }

  giveReason(reason: WarningReason): void {
    this.reasons.set(reasonKey(reason), reason);
  }

  /** Puts what waits on its way. Not to be called again before `settle` or `fail`. */
  take(): Batch {
    move(this.waiting, this.sent);
    move(this.reasons, this.sentReasons);
    return { edits: [...this.sent.values()], reasons: [...this.sentReasons.values()] };
  }

  /** The batch arrived: what was taken is known, what collided waits for a choice. */
  settle(outcome: SaveOutcome): Incoming {
    const conflicts = new Map(outcome.conflicts.map((conflict) => [keyOf(conflict), conflict]));
    const refused = new Set(outcome.refused);
    for (const [key, edit] of this.sent) {
      const conflict = conflicts.get(key);
      if (conflict) {
        this.collide(key, this.waiting.get(key)?.value ?? edit.value, conflict.theirs ?? '', conflict.by);
      } else if (refused.has(key)) {
        if (!this.waiting.has(key)) this.refused.set(key, edit);
        this.rebase(key, edit.base);
      } else {
        this.learn(key, edit.value);
      }
    }
    this.sent.clear();
    this.sentReasons.clear();
    const incoming = this.receive(outcome.cells, outcome.revision);
    return { ...incoming, conflicts: [...[...conflicts.keys()].map(cellOf), ...incoming.conflicts] };
  }

  /** The batch did not arrive: it waits again, under whatever was typed since. */
  fail(): void {
    for (const [key, edit] of this.sent) {
      const newer = this.waiting.get(key);
      this.waiting.set(key, newer ? { ...newer, base: edit.base } : edit);
    }
    for (const [key, reason] of this.sentReasons) if (!this.reasons.has(key)) this.reasons.set(key, reason);
    this.sent.clear();
    this.sentReasons.clear();
  }

  /** Takes the server's draft: cells of others come in, a cell changed on both sides collides. */
  receive(block: CellBlock, revision: number): Incoming {
    const incoming: Incoming = { cells: [], conflicts: [] };
    if (revision < this.revision) return incoming;
    this.revision = revision;
    const server = readBlock(block);
    for (const key of new Set([...server.keys(), ...this.known.keys()])) {
      const value = server.get(key) ?? '';
      if (value === (this.known.get(key) ?? '') || this.sent.has(key)) continue;
      this.takeOver(key, value, incoming);
    }
    return incoming;
  }

  private takeOver(key: string, value: string, incoming: Incoming): void {
    const mine =
      this.waiting.get(key)?.value ?? this.collisions.get(key)?.mine ?? this.refused.get(key)?.value;
    if (mine !== undefined && mine !== value) {
      this.collide(key, mine, value, '');
      incoming.conflicts.push(cellOf(key));
      return;
    }
    this.waiting.delete(key);
    this.collisions.delete(key);
    this.refused.delete(key);
    this.learn(key, value);
    incoming.cells.push({ ...cellOf(key), value });
  }

  private collide(key: string, mine: string, theirs: string, by: string): void {
    this.waiting.delete(key);
    this.refused.delete(key);
    this.learn(key, theirs);
    const before = this.collisions.get(key);
    this.collisions.set(key, { ...cellOf(key), mine, theirs, by: by || (before?.by ?? '') });
  }

  /** The server holds this value; what was typed since stands upon it. */
  private learn(key: string, value: string): void {
    this.known.set(key, value);
    this.rebase(key, value);
  }

  private rebase(key: string, base: string): void {
    const newer = this.waiting.get(key);
    if (!newer) return;
    if (newer.value === base) this.waiting.delete(key);
    else this.waiting.set(key, { ...newer, base });
  }

  /** Ends a collision; the chosen value is what the sheet shows. */
  resolve(cell: Cell, choice: 'mine' | 'theirs'): string {
    const key = keyOf(cell);
    const collision = this.collisions.get(key);
    if (!collision) return this.known.get(key) ?? '';
    this.collisions.delete(key);
    if (choice === 'theirs') return collision.theirs;
    this.type([{ ...cell, value: collision.mine }]);
    return collision.mine;
  }

  /** Takes up what an earlier sitting left on this machine. Gives the cells that the sheet must show. */
  restore({ edits, reasons }: DraftSnapshot): Incoming {
    const incoming: Incoming = { cells: [], conflicts: [] };
    for (const { row, column, value, base } of edits) {
      const key = keyOf({ row, column });
      const server = this.known.get(key) ?? '';
      if (server === value) continue;
      incoming.cells.push({ row, column, value });
      if (server === base) this.waiting.set(key, { row, column, value, base });
      else {
        this.collide(key, value, server, '');
        incoming.conflicts.push({ row, column });
      }
    }
    for (const reason of reasons) this.giveReason(reason);
    return incoming;
  }

  /** What must not be lost. A collision is kept upon a base the server cannot have, so that it collides again. */
  snapshot(): DraftSnapshot {
    const edits = new Map([...this.refused, ...this.sent]);
    for (const [key, edit] of this.waiting)
      edits.set(key, { ...edit, base: this.sent.get(key)?.base ?? edit.base });
    for (const [key, { row, column, mine }] of this.collisions)
      edits.set(key, { row, column, value: mine, base: mine });
    return {
      edits: [...edits.values()],
      reasons: [...new Map([...this.sentReasons, ...this.reasons]).values()],
    };
  }
}

function move<V>(from: Map<string, V>, to: Map<string, V>): void {
  for (const [key, value] of from) to.set(key, value);
  from.clear();
}
