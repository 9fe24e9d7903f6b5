import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { date, flag, list, oneOf, searchSchema, text, whole } from '@/shared/router/search';
import { FileText } from '@/shared/ui/icons';

/** Filters of the home page; each tab reads its own. */
const homeSearch = searchSchema({
  phan: oneOf('dot', 'nghia-vu', 'che-do', 'bieu-mau', 'de-cuong', 'so', 'dung-han', 'nhom', 'nhac'),
  trang_thai: list,
  han: list,
  don_vi: text,
  dot: text,
  che_do: text,
  xep: oneOf('DUE', 'UNIT'),
  cua: oneOf('don-vi', 'toi'),
  don_vi_id: text,
  han_tu: date,
  han_den: date,
  so: oneOf('gui', 'nhan'),
  ky: text,
  tu: date,
  den: date,
  nam: whole(2000, 2100),
  quy: whole(1, 4),
  theo: oneOf('dot'),
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
    dong: text,
    loc: oneOf('SUBMITTED', 'ON_TIME', 'LATE', 'MISSING', 'NOT_YET', 'APPROVED'),
    don_vi: text,
    cua: oneOf('toi', 'chua-phan'),
  }),
  component: lazyRouteComponent(() => import('./rounds/round-page'), 'RoundPage'),
});

const lateRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/dot/$roundId/cham',
  component: lazyRouteComponent(() => import('./rounds/late-page'), 'LatePage'),
});

const obligationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/nghia-vu/$obligationId',
  validateSearch: searchSchema({
    'phien-ban': text,
    o: text,
    xem: oneOf('bieu', 'thay-doi'),
    phan: oneOf('loi', 'bieu', 'tep', 'tong-hop'),
    bieu: whole(1, 20),
  }),
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

const designStartRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/thiet-ke-bieu-mau',
  component: lazyRouteComponent(() => import('./designer/start-page'), 'DesignStartPage'),
});

const designerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/thiet-ke-bieu-mau/$draftId',
  validateSearch: searchSchema({ phan: oneOf('cot', 'dong', 'kiem-tra', 'chung'), bieu: whole(1, 20) }),
  component: lazyRouteComponent(() => import('./designer/designer-page'), 'DesignerPage'),
});

const compareFormsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/so-sanh-bieu-mau/$versionId',
  validateSearch: searchSchema({ voi: text }),
  component: lazyRouteComponent(() => import('./designer/compare-page'), 'ComparePage'),
});

const moveRoundRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/dot/$roundId/chuyen-bieu',
  validateSearch: searchSchema({ phien_ban: text }),
  component: lazyRouteComponent(() => import('./rounds/move-page'), 'MoveRoundPage'),
});

const outlineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/de-cuong/$versionId',
  component: lazyRouteComponent(() => import('./outlines/outline-page'), 'OutlinePage'),
});

const writeOutlineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/bao-cao/soan-de-cuong',
  validateSearch: searchSchema({ tu: text }),
  component: lazyRouteComponent(() => import('./outlines/editor-page'), 'EditorPage'),
});

const routes = [
  homeRoute,
  roundRoute,
  lateRoute,
  obligationRoute,
  regimeRoute,
  newRegimeRoute,
  formRoute,
  importFormRoute,
  designStartRoute,
  designerRoute,
  compareFormsRoute,
  moveRoundRoute,
  outlineRoute,
  writeOutlineRoute,
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
