import type { Cache } from '@urql/exchange-graphcache';
import { describe, expect, it } from 'vitest';
import { invalidate } from './live';

/** Notes what is made stale; `Query` holds one answer of each field named. */
function store(...fields: string[]) {
  const stale: unknown[] = [];
  const cache = {
    invalidate: (entity: unknown, field?: string) => stale.push(field ?? entity),
    inspectFields: () => fields.map((fieldName) => ({ fieldName, arguments: null, fieldKey: fieldName })),
  };
  return { stale, cache: cache as unknown as Cache };
}

describe('what an event makes stale', () => {
  it('is the thing itself and the lists that may now hold other rows', () => {
    const { stale, cache } = store('accounts', 'units');
    invalidate(cache, { kind: 'account', id: 'a', version: 2 });
    expect(stale).toEqual([{ __typename: 'ManagedAccount', id: 'a' }, 'accounts']);
  });

  it('is only the list where the thing has no id of its own', () => {
    const { stale, cache } = store('calendar', 'units');
    invalidate(cache, { kind: 'calendar', id: 'c' });
    expect(stale).toEqual(['calendar']);
  });

  it('is everything after a gap', () => {
    const { stale, cache } = store('calendar', 'units');
    invalidate(cache, { kind: '*', id: '' });
    expect(stale).toEqual(['calendar', 'units']);
  });
});
