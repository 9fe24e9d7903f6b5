import type { EditBatch } from './types';

/** Steps kept for undo; older ones are forgotten. */
export const UNDO_LIMIT = 200;

/** Undo and redo of whole batches: a paste of 300 cells comes back in one step. */
export class UndoStack {
  private done: EditBatch[] = [];
  private undone: EditBatch[] = [];

  push(batch: EditBatch): void {
    this.done.push(batch);
    if (this.done.length > UNDO_LIMIT) this.done.shift();
    this.undone = [];
  }

  /** The batch that takes back the latest step; undefined when there is none. */
  undo(): EditBatch | undefined {
    const batch = this.done.pop();
    if (!batch) return undefined;
    this.undone.push(batch);
    return invert(batch);
  }

  /** The batch that does the latest undone step again. */
  redo(): EditBatch | undefined {
    const batch = this.undone.pop();
    if (!batch) return undefined;
    this.done.push(batch);
    return batch;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }
}

/** Rows come back before their cells and in reverse order, so that indices fit again. */
export function invert(batch: EditBatch): EditBatch {
  return {
    changes: batch.changes
      .map(({ row, column, value, previous }) => ({ row, column, value: previous, previous: value }))
      .reverse(),
    inserted: [...batch.removed].reverse(),
    removed: [...batch.inserted].reverse(),
  };
}
