import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { FileText } from '@/shared/ui/icons';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao',
  component: lazyRouteComponent(() => import('./reporting-page'), 'ReportingPage'),
});

const routes = [homeRoute] as const;

export const reportingFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'reporting',
    to: '/bao-cao',
    icon: FileText,
    key: 'b',
    anyOf: ['obligation.list', 'round.read', 'regime.read'],
  },
};
