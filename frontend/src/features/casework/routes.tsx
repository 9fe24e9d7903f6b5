import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { oneOf, searchSchema, text } from '@/shared/router/search';
import { BriefcaseBusiness } from '@/shared/ui/icons';

// What is searched for names a person and stands in no address: the browser keeps addresses, and proxies log them.
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so',
  validateSearch: searchSchema({
    xem: text, // the page knows its views (list/views.ts)
    tinh_trang: oneOf('USER', 'DEPENDENT'),
    don_vi: text,
    xep: oneOf('moi'),
    // A number of the statistics, whose records are listed: measure, territory, month.
    so: text,
  }),
  component: lazyRouteComponent(() => import('./cases-page'), 'CasesPage'),
});

const openRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/moi',
  component: lazyRouteComponent(() => import('./open-page'), 'OpenPage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/thong-ke',
  validateSearch: searchSchema({ ky: text, xa: text, gioi: text, biet: text }),
  component: lazyRouteComponent(() => import('./figures/figures-page'), 'FiguresPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/nhap-tep',
  component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
});

const awayRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/da-chuyen',
  component: lazyRouteComponent(() => import('./away-page'), 'AwayPage'),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/nhap-tep/$importId',
  component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/$caseId',
  validateSearch: searchSchema({
    phan: text, // the page knows its parts
    ban: text,
  }),
  component: lazyRouteComponent(() => import('./record-page'), 'RecordPage'),
});

const entryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/$caseId/nhap',
  validateSearch: searchSchema({
    muc: text,
  }),
  component: lazyRouteComponent(() => import('./entry-page'), 'EntryPage'),
});

// A paper of the chairman; its number in the address says nothing of the person.
const rulingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/van-ban/$rulingId',
  component: lazyRouteComponent(() => import('./rulings/ruling-page'), 'RulingPage'),
});

const pairsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-so/trung-lap',
  validateSearch: searchSchema({ xem: text, cap: text }),
  component: lazyRouteComponent(() => import('./pairs/pairs-page'), 'PairsPage'),
});

const routes = [
  listRoute,
  rulingRoute,
  openRoute,
  figuresRoute,
  importsRoute,
  awayRoute,
  importRoute,
  pairsRoute,
  recordRoute,
  entryRoute,
] as const;

export const caseworkFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'casework',
    to: '/ho-so',
    icon: BriefcaseBusiness,
    key: 's',
    anyOf: ['case.numbers', 'journal.read', 'case.rulings'],
  },
};
