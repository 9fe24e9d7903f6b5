import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Feature } from '@/shared/router/feature';
import { shellRoute } from '@/shared/router/roots';
import { oneOf, searchSchema, text } from '@/shared/router/search';
import { Inbox } from '@/shared/ui/icons';

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/viec',
  validateSearch: searchSchema({ phan: oneOf('da-gui'), trang_thai: text, cua: oneOf('toi', 'don-vi') }),
  component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
});

const routes = [homeRoute] as const;

export const workFeature: Feature<typeof routes> = {
  routes,
  rail: {
    place: 'work',
    to: '/viec',
    icon: Inbox,
    key: 'v',
    anyOf: ['inbox.read', 'obligation.work'],
  },
};
