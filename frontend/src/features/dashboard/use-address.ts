import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { DashboardSearch } from './search';

const route = getRouteApi('/shell/dieu-hanh');

/** The state of the page in the address, and the way to change it without moving the view. */
export function useAddress() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = useCallback(
    (change: (search: DashboardSearch) => DashboardSearch) =>
      void navigate({ search: (before) => change(before), resetScroll: false }),
    [navigate],
  );
  return { search, go };
}
