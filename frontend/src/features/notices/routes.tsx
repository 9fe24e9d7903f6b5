import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '@/shared/router/roots';

const noticesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/thong-bao',
  component: lazyRouteComponent(() => import('./notices-page'), 'NoticesPage'),
});

/** What the signed-in person was told; reached from the bell, so without a line of the rail. */
export const noticeRoutes = [noticesRoute] as const;
