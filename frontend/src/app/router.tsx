import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute, shellRoute, signInPath } from '@/shared/router/roots';
import { parseSearch, searchSchema, stringifySearch, text } from '@/shared/router/search';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { NotFound, RouteError } from './errors/route-error';
import { featureRoutes } from './features';
import { loadFrame } from './load-frame';

/** Only an address of our own may be gone to after the sign-in. */
export function safeTarget(target: string | undefined): string {
  return target && /^\/(?![/\\])/.test(target) && !target.startsWith(signInPath) ? target : '/';
}

/** Where to go after the sign-in. */
const signInSearch = searchSchema({ tiep: text });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: signInPath,
  validateSearch: signInSearch,
  beforeLoad: ({ context, search }) => {
    if (context.isSignedIn()) throw redirect({ href: safeTarget(search.tiep) });
  },
  component: lazyRouteComponent(() => import('./session/sign-in-page'), 'SignInPage'),
});

shellRoute.update({ component: lazyRouteComponent(loadFrame, 'SignedInFrame') });

const landingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./shell/landing'), 'Landing'),
});

/** Any other address: said inside the frame, so that the way on is at hand. */
const notFoundRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });

const routeTree = rootRoute.addChildren([
  signInRoute,
  shellRoute.addChildren([landingRoute, ...featureRoutes, notFoundRoute]),
]);

export const router = createRouter({
  routeTree,
  context: { isSignedIn: () => false },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
