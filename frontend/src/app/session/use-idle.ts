import { useEffect, useRef, useState } from 'react';
import { useSession } from './context';
import { IdleTimer } from './idle-timer';
import { openTabs } from './tabs';

const activityEvents = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const tellEvery = 5_000;

/** Seconds until the lock while it is near, otherwise null; locks when the time is over. */
export function useIdle(minutes: number): [number | null, () => void] {
  const session = useSession();
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const stay = useRef(() => {});

  useEffect(() => {
    const timer = new IdleTimer(minutes, Date.now());
    const tabs = openTabs();
    let told = 0;
    const check = () => {
      const now = Date.now();
      const phase = timer.phase(now);
      setSecondsLeft(phase === 'warning' ? timer.secondsLeft(now) : null);
      if (phase === 'idle') void session.lock('idle');
    };
    const touch = () => {
      const now = Date.now();
      timer.touch(now);
      if (now - told < tellEvery) return;
      told = now;
      tabs.tell({ kind: 'activity', at: now });
    };
    // While the warning stands only its buttons count: a nudged mouse must not make it vanish under the hand.
    const onActivity = () => {
      if (timer.phase(Date.now()) === 'active') touch();
    };
    stay.current = () => {
      touch();
      check();
    };
    tabs.listen((message) => {
      if (message.kind === 'activity') timer.touch(message.at, Date.now());
    });
    for (const name of activityEvents)
      window.addEventListener(name, onActivity, { passive: true, capture: true });
    document.addEventListener('visibilitychange', check);
    const interval = setInterval(check, 1_000);
    return () => {
      clearInterval(interval);
      document.removeEventListener('visibilitychange', check);
      for (const name of activityEvents) window.removeEventListener(name, onActivity, { capture: true });
      tabs.close();
    };
  }, [minutes, session]);

  return [secondsLeft, () => stay.current()];
}
