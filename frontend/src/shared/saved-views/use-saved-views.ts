import { useCallback, useMemo } from 'react';
import { useClient, useQuery } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import type { OperationSettings } from '@/shared/graphql/exchanges';
import type { SavedViewsQuery as Answer, SavedViewPlace } from './gql/graphql';
import { KeepViews, SavedViewsQuery } from './saved-views.graphql';
import { type Change, filterFrom, type Views } from './views';

const viewsOf = (answer: Answer | undefined): Views =>
  (answer?.savedViews?.views ?? []).map(({ name, filter }) => ({ name, filter: filterFrom(filter) }));

/** One's own views of a list. */
export function useSavedViews(place: SavedViewPlace): Views {
  const [{ data }] = useQuery({ query: SavedViewsQuery, variables: { place } });
  return useMemo(() => viewsOf(data), [data]);
}

/** Does something to the row as it was last kept; where another window was first, to what that one kept. */
export function useChange(place: SavedViewPlace): (change: Change) => Promise<void> {
  const client = useClient();
  return useCallback(
    async (change) => {
      // Only this row changes: what else is on the page need not be asked again.
      const quiet: OperationSettings = { quiet: true };
      const attempt = async (requestPolicy: 'cache-first' | 'network-only') => {
        const { data, error } = await client.query(SavedViewsQuery, { place }, { requestPolicy }).toPromise();
        if (!data?.savedViews) throw toAppError(error ?? { networkError: new Error('no data') });
        const views = [...change(viewsOf(data))];
        const input = { place, version: data.savedViews.version, views };
        return client.mutation(KeepViews, { input }, { ...quiet }).toPromise();
      };
      let { error } = await attempt('cache-first');
      if (error && toAppError(error).reason === 'STALE_VERSION') ({ error } = await attempt('network-only'));
      if (error) throw toAppError(error);
    },
    [client, place],
  );
}
