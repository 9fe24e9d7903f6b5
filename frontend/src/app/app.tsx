import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { router } from './router';
import { SessionContext, useSession, useSessionState } from './session/context';
import type { Session } from './session/session';

const FirstPasswordPage = lazy(() => import('./session/first-password-page'));

export function App({ session }: { session: Session }) {
  return (
    <SessionContext value={session}>
      <Pages />
    </SessionContext>
  );
}

const isIn = (phase: string) => phase === 'signedIn' || phase === 'locked';

function Pages() {
  const session = useSession();
  const { phase } = useSessionState();
  const inside = isIn(phase);

  // Guards of the routes are asked again when somebody comes in or leaves; a lock changes no route.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `inside` is the event.
  useEffect(() => {
    void router.invalidate();
  }, [inside]);

  if (phase === 'starting') return null;
  if (phase === 'mustChangePassword') {
    return (
      <Suspense>
        <FirstPasswordPage />
      </Suspense>
    );
  }
  return <RouterProvider router={router} context={{ isSignedIn: () => isIn(session.state.phase) }} />;
}
