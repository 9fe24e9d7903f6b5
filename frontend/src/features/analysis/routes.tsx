import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { oneOf, searchSchema, text } from '@/shared/router/search';
import { ChartNoAxesCombined } from '@/shared/ui/icons';

const contractPath = '/phan-tich/hop-dong';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/phan-tich',
  beforeLoad: () => {
    throw redirect({ to: contractPath, replace: true });
  },
});

const contractRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: contractPath,
  validateSearch: searchSchema({ muc: oneOf('thu'), kieu: text, tim: text, mau: text }),
  component: lazyRouteComponent(() => import('./contract/contract-page'), 'ContractPage'),
});

const routes = [homeRoute, contractRoute] as const;

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
