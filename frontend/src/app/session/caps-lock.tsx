import { type KeyboardEvent, useState } from 'react';
import { TriangleAlert } from '@/shared/ui/icons';
import classes from './front-page.module.css';
import { useTranslation } from './texts';

/** Watches Caps Lock while a password is typed. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  const watch = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'));
  return { on, handlers: { onKeyDown: watch, onKeyUp: watch } };
}

export function CapsLockHint({ on }: { on: boolean }) {
  const { t } = useTranslation('session');
  return (
    <div role="status">
      {on && (
        <p className={classes.caps}>
          <TriangleAlert size={16} aria-hidden />
          {t('signIn.capsLock')}
        </p>
      )}
    </div>
  );
}
