import { type ComponentType, useEffect, useState } from 'react';
import type { SessionState } from './session';
import { useIdle } from './use-idle';

type Layers = typeof import('./lock-layers');
type Open = Extract<SessionState, { viewer: unknown }>;

function useLayers(): Layers | null {
  const [layers, setLayers] = useState<Layers | null>(null);
  useEffect(() => {
    void import('./lock-layers').then(setLayers);
  }, []);
  return layers;
}

/** Watches for activity, warns a minute before the lock, and covers the page while it is locked. */
export function SessionGuard({ state }: { state: Open }) {
  const layers = useLayers();
  if (state.phase === 'locked') return layers && <layers.LockScreen state={state} />;
  return <Watch minutes={state.idleMinutes} Warning={layers?.IdleWarning} />;
}

interface WatchProps {
  minutes: number;
  Warning: ComponentType<{ seconds: number; onStay: () => void }> | undefined;
}

function Watch({ minutes, Warning }: WatchProps) {
  const [seconds, stay] = useIdle(minutes);
  return seconds !== null && Warning ? <Warning seconds={seconds} onStay={stay} /> : null;
}
