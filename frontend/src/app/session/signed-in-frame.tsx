import { useEffect, useState } from 'react';
import { Provider } from 'urql';
import { createClient } from '@/shared/graphql/client';
import { ViewerContext } from '@/shared/session/viewer';
import { Shell } from '../shell/shell';
import { useSession, useSessionState } from './context';
import type { SessionState } from './session';
import { SessionGuard } from './session-guard';

/** Gives the shell its viewer, and keeps it while the screen is locked. */
export function SignedInFrame() {
  const state = useSessionState();
  if (state.phase !== 'signedIn' && state.phase !== 'locked') return null;
  // Another account or position sees other rows: it begins with an empty store and fresh pages.
  const key = `${state.viewer.account.id} ${state.viewer.position.id}`;
  return <Frame key={key} state={state} />;
}

type Open = Extract<SessionState, { viewer: unknown }>;

function Frame({ state }: { state: Open }) {
  const session = useSession();
  const [{ client, connect }] = useState(() => createClient(session));
  const locked = state.phase === 'locked';
  const accountId = state.viewer.account.id;

  useEffect(() => {
    if (locked) return undefined;
    return connect(accountId, () => void session.reload().catch(() => undefined));
  }, [accountId, connect, locked, session]);

  return (
    <Provider value={client}>
      <ViewerContext value={state.viewer}>
        <Shell />
        <SessionGuard state={state} />
      </ViewerContext>
    </Provider>
  );
}
