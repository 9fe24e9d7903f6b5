import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';

/** What the router knows of the session before it opens a page. */
export interface RouterContext {
  isSignedIn(): boolean;
}

export const signInPath = '/dang-nhap';

/** The root of all routes. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({});

/** Parent of every page behind the sign-in: features hang their routes here; the application gives it its frame. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: ({ context, location }) => {
    if (context.isSignedIn()) return;
    const from = location.href === '/' ? {} : { tiep: location.href };
    throw redirect({ to: signInPath, search: from });
  },
});
