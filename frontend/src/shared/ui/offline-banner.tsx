import { useTranslation } from '@/shared/i18n';
import { useOnline } from '../graphql/connection';
import { WifiOff } from './icons';
import classes from './offline-banner.module.css';

/** Says that the server is out of reach, and what still works. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status" data-print="never">
      {!online && (
        <p className={classes.banner}>
          <WifiOff size={16} aria-hidden />
          <strong>{t('offline.title')}</strong>
          <span>{t('offline.text')}</span>
        </p>
      )}
    </div>
  );
}
