import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useClient, useQuery } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import type { OperationSettings } from '@/shared/graphql/exchanges';
import { SavedViews } from '@/shared/saved-views/saved-views';
import { type Change, type Filter, filterFrom, longestName, type Views } from '@/shared/saved-views/views';
import { tabOptions } from '@/shared/ui/link-tabs';
import { KeepCaseViews, OwnCaseViewsQuery } from '../casework.graphql';
import type { OwnCaseViewsQuery as Answer } from '../gql/graphql';
import { useChosen } from './chosen';
import type { View } from './views';

const route = getRouteApi('/shell/ho-so');
type Search = ReturnType<typeof route.useSearch>;

const viewsOf = (answer: Answer | undefined): Views =>
  (answer?.savedViews?.views ?? []).map(({ name, filter }) => ({ name, filter: filterFrom(filter) }));

/** The filters of the list that can be kept; the first group is the one without a name in the address. */
export function standingFilter(search: Search, group: View): Filter {
  const { tinh_trang, don_vi, xep } = search;
  return filterFrom({ xem: group.key === 'cho-toi' ? undefined : group.key, tinh_trang, don_vi, xep });
}

export function useOwnViews(): Views {
  const [{ data }] = useQuery({ query: OwnCaseViewsQuery });
  return useMemo(() => viewsOf(data), [data]);
}

/** Does something to the row as it was last kept; where another window was first, to what that one kept. */
function useChange() {
  const client = useClient();
  return useCallback(
    async (change: Change) => {
      // Only this row changes: what else is on the page need not be asked again.
      const settings: OperationSettings = { quiet: true };
      const attempt = async (requestPolicy: 'cache-first' | 'network-only') => {
        const seen = await client.query(OwnCaseViewsQuery, {}, { requestPolicy }).toPromise();
        if (!seen.data?.savedViews) throw toAppError(seen.error ?? { networkError: new Error('no data') });
        const views = change(viewsOf(seen.data));
        const input = { place: 'CASES' as const, version: seen.data.savedViews.version, views: [...views] };
        return client.mutation(KeepCaseViews, { input }, { ...settings }).toPromise();
      };
      let { error } = await attempt('cache-first');
      if (error && toAppError(error).reason === 'STALE_VERSION') ({ error } = await attempt('network-only'));
      if (error) throw toAppError(error);
    },
    [client],
  );
}

interface Props {
  group: View;
  views: Views;
}

/** One's own views of the records, after the groups that everybody has. */
export function OwnViews({ group, views }: Props) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useChange();
  const filter = standingFilter(search, group);
  const suggestion = useChosen(group).join(' · ').slice(0, longestName).trim();
  return (
    <SavedViews
      views={views}
      filter={filter}
      plain={Object.keys(filter).every((key) => key === 'xem')}
      suggestion={suggestion}
      change={change}
      link={(view, props) => (
        <Link to="/ho-so" search={view.filter as Search} activeOptions={tabOptions} {...props}>
          {view.name}
        </Link>
      )}
      onOpen={(view) => void navigate({ search: view.filter as Search })}
    />
  );
}
