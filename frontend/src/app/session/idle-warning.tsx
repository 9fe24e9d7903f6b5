import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
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
        <Button variant="default" onClick={() => session.lock('manual')}>
          {t('lock.lockNow')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('lock.stay')}
        </Button>
      </div>
    </ModalLayer>
  );
}
