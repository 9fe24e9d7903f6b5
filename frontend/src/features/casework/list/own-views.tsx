import { getRouteApi, Link } from '@tanstack/react-router';
import { SavedViews } from '@/shared/saved-views/saved-views';
import { type Filter, filterFrom, longestName, type Views } from '@/shared/saved-views/views';
import { tabOptions } from '@/shared/ui/link-tabs';
import { useChosen } from './chosen';
import type { View } from './views';

const route = getRouteApi('/shell/ho-so');
type Search = ReturnType<typeof route.useSearch>;

/** The filters of the list that can be kept; the first group is the one without a name in the address. */
export function standingFilter(search: Search, group: View): Filter {
  const { tinh_trang, don_vi, xep } = search;
  return filterFrom({ xem: group.key === 'cho-toi' ? undefined : group.key, tinh_trang, don_vi, xep });
}

interface Props {
  group: View;
  views: Views;
}

/** One's own views of the records, after the groups that everybody has. */
export function OwnViews({ group, views }: Props) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = standingFilter(search, group);
  const suggestion = useChosen(group).join(' · ').slice(0, longestName).trim();
  return (
    <SavedViews
      place="CASES"
      views={views}
      filter={filter}
      plain={Object.keys(filter).every((key) => key === 'xem')}
      suggestion={suggestion}
      link={(view, props) => (
        <Link to="/ho-so" search={view.filter as Search} activeOptions={tabOptions} {...props}>
          {view.name}
        </Link>
      )}
      onOpen={(view) => void navigate({ search: view.filter as Search })}
    />
  );
}
