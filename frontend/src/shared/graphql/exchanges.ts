import { type Exchange, makeOperation, mapExchange } from '@urql/core';
import { toAppError } from './errors';
import { idempotencyHeader } from './post';

/** Context of one operation, as pages may set it. */
export interface OperationSettings {
  /** The same key for every attempt at one intent; made when absent. */
  idempotencyKey?: string;
  /** This mutation changes no list, e.g. the autosave of a draft: lists on screen are not asked again. */
  quiet?: boolean;
}

/** Gives every mutation its key. Stands before the retries, so that each attempt carries the same one. */
export const idempotencyExchange: Exchange = mapExchange({
  onOperation(operation) {
    if (operation.kind !== 'mutation') return operation;
    const { fetchOptions } = operation.context;
    const options = typeof fetchOptions === 'function' ? fetchOptions() : (fetchOptions ?? {});
    const settings = operation.context as OperationSettings;
    const headers = new Headers(options.headers);
    headers.set(idempotencyHeader, settings.idempotencyKey ?? crypto.randomUUID());
    return makeOperation(operation.kind, operation, {
      ...operation.context,
      fetchOptions: { ...options, headers: Object.fromEntries(headers) },
    });
  },
});

/** Reports whether the server answers at all, for the banner that says so. */
export const reachExchange = (onReach: (reached: boolean) => void): Exchange =>
  mapExchange({
    onResult(result) {
      const lost = result.error?.networkError && toAppError(result.error).code === 'NETWORK';
      onReach(!lost);
    },
  });

/** Calls back after each mutation that the server has done. */
export const doneExchange = (onDone: () => void): Exchange =>
  mapExchange({
    onResult(result) {
      const { kind, context } = result.operation;
      if (kind === 'mutation' && !result.error && !(context as OperationSettings).quiet) onDone();
    },
  });
