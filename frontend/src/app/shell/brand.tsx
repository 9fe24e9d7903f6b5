import { useTranslation } from '@/shared/i18n';
import classes from './brand.module.css';

/** Mark and name of the product, on the bar. */
export function Brand() {
  const { t } = useTranslation();
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <title>{t('app.name')}</title>
        <path d="M6 20V10h4v10zm8 0V5h4v15zm8 0v-8h4v8zM5 24h22v3H5z" fill="currentColor" />
      </svg>
      {t('app.name')}
    </span>
  );
}
