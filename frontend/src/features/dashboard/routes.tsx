import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { LayoutDashboard } from '@/shared/ui/icons';
import { dashboardSearch } from './search';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dieu-hanh',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('./dashboard-page'), 'DashboardPage'),
});

const routes = [homeRoute] as const;

export const dashboardFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'dashboard',
    to: '/dieu-hanh',
    icon: LayoutDashboard,
    key: 'd',
    anyOf: ['figures.read'],
  },
};
