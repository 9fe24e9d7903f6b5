import type { KeyboardEvent } from 'react';
import { PlainButton } from '@/shared/ui/plain-button';
import { useSession } from './context';
import classes from './lock-screen.module.css';
import { ModalLayer } from './modal-layer';
import { useTranslation } from './texts';

/** The minute before the lock: stay, or lock now. */
export function IdleWarning({ seconds, onStay }: { seconds: number; onStay: () => void }) {
  const { t } = useTranslation('session');
  const session = useSession();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.length === 1 && event.key !== ' ') onStay();
  };
  return (
    <ModalLayer
      label={t('lock.warningTitle')}
      className={classes.warning}
      onCancel={onStay}
      onKeyDown={onKeyDown}
    >
      <h2>{t('lock.warningTitle')}</h2>
      <p className="tabular" role="timer">
        {t('lock.warning', { seconds })}
      </p>
      <div className={classes.actions}>
        <PlainButton onClick={() => session.lock('manual')}>{t('lock.lockNow')}</PlainButton>
        <PlainButton look="primary" first onClick={onStay}>
          {t('lock.stay')}
        </PlainButton>
      </div>
    </ModalLayer>
  );
}
