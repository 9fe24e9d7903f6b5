import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { searchSchema, text } from '@/shared/router/search';
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
  component: lazyRouteComponent(() => import('./contract/contract-page'), 'ContractPage'),
});

const browseRoute = createRoute({
  getParentRoute: () => contractRoute,
  path: '/',
  validateSearch: searchSchema({ kieu: text, tim: text }),
  component: lazyRouteComponent(() => import('./contract/browser'), 'Browser'),
});

const explorerRoute = createRoute({
  getParentRoute: () => contractRoute,
  path: '/thu',
  validateSearch: searchSchema({ mau: text }),
  component: lazyRouteComponent(() => import('./explorer/explorer-page'), 'ExplorerPage'),
});

const routes = [homeRoute, contractRoute.addChildren([browseRoute, explorerRoute])] as const;

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
