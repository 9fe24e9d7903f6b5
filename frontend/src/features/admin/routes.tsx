import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { date, oneOf, searchSchema, text, whole } from '@/shared/router/search';
import { Settings } from '@/shared/ui/icons';

const frame = () => import('./admin-frame');

const adminRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/quan-tri',
  component: lazyRouteComponent(frame, 'AdminFrame'),
});

const landingRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/',
  component: lazyRouteComponent(frame, 'AdminLanding'),
});

const accountsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/tai-khoan',
  validateSearch: searchSchema({
    tim: text,
    don_vi: text,
    khoa: oneOf('co', 'khong'),
    chon: text,
    tao: oneOf('1'),
  }),
  component: lazyRouteComponent(() => import('./accounts/accounts-page'), 'AccountsPage'),
});

const unitsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/don-vi',
  validateSearch: searchSchema({
    tim: text,
    loai: oneOf('PEOPLES_COMMITTEE', 'OFFICE', 'DEPARTMENT', 'INSPECTORATE', 'ROOM'),
    cap: oneOf('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'),
    ngay: date,
  }),
  component: lazyRouteComponent(() => import('./units/units-page'), 'UnitsPage'),
});

const unitRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/don-vi/$unitId',
  component: lazyRouteComponent(() => import('./units/unit-page'), 'UnitPage'),
});

const reformsRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sap-xep',
  component: lazyRouteComponent(() => import('./reform/reforms-page'), 'ReformsPage'),
});

const sharesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sap-xep/ty-le',
  component: lazyRouteComponent(() => import('./reform/shares-page'), 'SharesPage'),
});

const reformRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/sap-xep/$reformId',
  validateSearch: searchSchema({
    buoc: oneOf('van_ban', 'don_vi', 'kiem_tra', 'ra_soat', 'ap_dung', 'ket_qua'),
    tim: text,
    loai: oneOf('UNIT', 'POSITION', 'DUTY', 'REGIME', 'OBLIGATION', 'PART', 'HOLDING'),
    xem: oneOf('ca'),
  }),
  component: lazyRouteComponent(() => import('./reform/reform-page'), 'ReformPage'),
});

const dutiesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/nhiem-vu',
  validateSearch: searchSchema({
    tim: text,
    loai: oneOf(
      'LEAD_AGENCY',
      'MANAGING_OFFICE',
      'OFFICE_OF_UNIT',
      'RECORDS_OFFICER',
      'CASE_APPROVAL',
      'CASE_AMENDMENT',
      'CASE_REOPENING',
      'CASE_ENDING',
      'CASE_KEEPER',
      'CASE_RULING',
    ),
    hieu_luc: oneOf('ca'),
  }),
  component: lazyRouteComponent(() => import('./duties/duties-page'), 'DutiesPage'),
});

const calendarRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/lich',
  validateSearch: searchSchema({ nam: whole(2000, 2100) }),
  component: lazyRouteComponent(() => import('./calendar/calendar-page'), 'CalendarPage'),
});

const outagesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/su-co',
  component: lazyRouteComponent(() => import('./outages/outages-page'), 'OutagesPage'),
});

const codesRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/ma-lien-thong',
  validateSearch: searchSchema({ loai: oneOf('REGIME', 'FORM', 'INDICATOR', 'UNIT'), tim: text }),
  component: lazyRouteComponent(() => import('./codes/codes-page'), 'CodesPage'),
});

const journalRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: '/nhat-ky',
  validateSearch: searchSchema({ tu: date, den: date, tai_khoan: text, viec: text, doi_tuong: text }),
  component: lazyRouteComponent(() => import('./journal/journal-page'), 'JournalPage'),
});

const routes = [
  adminRoute.addChildren([
    landingRoute,
    accountsRoute,
    unitsRoute,
    unitRoute,
    reformsRoute,
    sharesRoute,
    reformRoute,
    dutiesRoute,
    calendarRoute,
    outagesRoute,
    codesRoute,
    journalRoute,
  ]),
] as const;

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
