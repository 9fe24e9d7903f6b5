import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { Settings } from '@/shared/ui/icons';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/quan-tri',
  component: lazyRouteComponent(() => import('./admin-page'), 'AdminPage'),
});

const routes = [homeRoute] as const;

export const adminFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'admin',
    to: '/quan-tri',
    icon: Settings,
    key: 'q',
    anyOf: ['account.manage', 'duty.manage', 'calendar.manage', 'journal.read', 'outage.declare'],
  },
};
