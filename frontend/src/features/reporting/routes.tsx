import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { flag, list, oneOf, searchSchema, text } from '@/shared/router/search';
import { FileText } from '@/shared/ui/icons';

/** Filters of the home page; each tab reads its own. */
const homeSearch = searchSchema({
  phan: oneOf('dot', 'nghia-vu', 'che-do', 'bieu-mau'),
  trang_thai: list,
  han: list,
  don_vi: text,
  dot: text,
  che_do: text,
  xep: oneOf('DUE', 'UNIT'),
});

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao',
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
});

const roundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/dot/$roundId',
  validateSearch: searchSchema({
    phan: oneOf('bang'),
    loc: oneOf('SUBMITTED', 'ON_TIME', 'LATE', 'MISSING', 'NOT_YET', 'APPROVED'),
    don_vi: text,
  }),
  component: lazyRouteComponent(() => import('./rounds/round-page'), 'RoundPage'),
});

const obligationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/nghia-vu/$obligationId',
  validateSearch: searchSchema({ 'phien-ban': text, o: text, xem: oneOf('bieu', 'thay-doi') }),
  component: lazyRouteComponent(() => import('./obligation/obligation-page'), 'ObligationPage'),
});

const regimeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/che-do/$regimeId',
  validateSearch: searchSchema({ sua: flag }),
  component: lazyRouteComponent(() => import('./regimes/regime-page'), 'RegimePage'),
});

const newRegimeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/soan-che-do',
  component: lazyRouteComponent(() => import('./regimes/new-regime-page'), 'NewRegimePage'),
});

const formRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/bieu-mau/$versionId',
  component: lazyRouteComponent(() => import('./forms/form-page'), 'FormPage'),
});

const importFormRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/nhap-bieu-mau',
  component: lazyRouteComponent(() => import('./forms/import-page'), 'ImportPage'),
});

const routes = [
  homeRoute,
  roundRoute,
  obligationRoute,
  regimeRoute,
  newRegimeRoute,
  formRoute,
  importFormRoute,
] as const;

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
