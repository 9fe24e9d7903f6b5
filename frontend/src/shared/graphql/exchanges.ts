import { type Exchange, makeOperation, mapExchange } from '@urql/core';
import { map, pipe } from 'wonka';
import { toAppError } from './errors';
import { idempotencyHeader } from './post';

/** Failures that say nothing about the thing asked for. */
const passing: ReadonlySet<string> = new Set(['NETWORK', 'UNAVAILABLE', 'INTERNAL', 'TOO_MANY', 'CONFLICT']);

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

/** An answer that holds nothing: none at all, or every field of it failed. */
const isEmpty = (data: unknown) =>
  !data || Object.values(data).every((value) => value === null || typeof value === 'string');

/** How many answers are remembered; a page asks a handful. */
const remembered = 60;

/**
 * A page keeps what it shows when asking anew in the background comes to nothing: a dialog that is open and what is
 * being typed must not go with a moment's failure. A refusal takes the data away: access may have been lost.
 */
export const keepExchange: Exchange =
  ({ forward }) =>
  (operations) => {
    const shown = new Map<number, unknown>();
    return pipe(
      forward(operations),
      map((result) => {
        const { kind, key } = result.operation;
        if (kind !== 'query') return result;
        const { data, error } = result;
        const nothing = error ? isEmpty(data) && passing.has(toAppError(error).code) : !data;
        if (nothing && shown.has(key)) return { ...result, data: shown.get(key) };
        shown.delete(key);
        if (data && !error) shown.set(key, data);
        const oldest = shown.keys().next().value;
        if (oldest !== undefined && shown.size > remembered) shown.delete(oldest);
        return result;
      }),
    );
  };
