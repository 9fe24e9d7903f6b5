import { useEffect } from 'react';
import { beforeLock } from '@/shared/session/before-lock';
import type { DraftSaver } from './draft-saver';

type Saver = Pick<DraftSaver<unknown, unknown, unknown>, 'start' | 'stop' | 'flush' | 'keepNow'>;

/** Sees that nothing is left behind when the page is. */
export function useSaverLife(saver: Saver | undefined): void {
  useEffect(() => {
    if (!saver) return undefined;
    saver.start();
    const unlock = beforeLock(() => saver.flush());
    const onHide = () => {
      if (document.visibilityState === 'hidden') void saver.keepNow();
    };
    const onOnline = () => void saver.flush();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', onOnline);
      unlock();
      saver.stop();
    };
  }, [saver]);
}
