import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { ChartNoAxesCombined } from '@/shared/ui/icons';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/phan-tich',
  component: lazyRouteComponent(() => import('./analysis-page'), 'AnalysisPage'),
});

const routes = [homeRoute] as const;

export const analysisFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'analysis',
    to: '/phan-tich',
    icon: ChartNoAxesCombined,
    key: 'p',
    anyOf: ['figures.read'],
    orRoles: ['DEVELOPER'],
  },
};
