import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { oneOf, searchSchema, text } from '@/shared/router/search';
import { MessageSquare } from '@/shared/ui/icons';

const frameRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ho-tro',
  component: lazyRouteComponent(() => import('./support-frame'), 'SupportFrame'),
});

const landingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/ho-tro/gop-y' });
  },
});

const feedbackRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/gop-y',
  validateSearch: searchSchema({
    phan: oneOf('cua-toi'),
    trang_thai: oneOf('NEW', 'IN_PROGRESS', 'ANSWERED', 'CLOSED'),
    loai: oneOf('PROBLEM', 'FORM', 'IDEA', 'OTHER'),
    giao: oneOf('toi'),
    tim: text,
    chon: text,
  }),
  component: lazyRouteComponent(() => import('./feedback-page'), 'FeedbackPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/tai-khoan',
  validateSearch: searchSchema({
    phan: oneOf('da-xu-ly'),
    loai: oneOf('CREATE', 'CHANGE', 'LOCK', 'REVOKE'),
    chon: text,
    tao: oneOf('1'),
  }),
  component: lazyRouteComponent(() => import('./requests-page'), 'RequestsPage'),
});

const routes = [frameRoute.addChildren([landingRoute, feedbackRoute, requestsRoute])] as const;

export const supportFeature: Feature<typeof routes> = {
  routes,
  rail: { place: 'support', to: '/ho-tro', icon: MessageSquare, key: 'h', anyOf: ['feedback.list'] },
};
