import { useTranslation } from '@/shared/i18n';
import './texts';
import { Lock } from '@/shared/ui/icons';
import classes from './casework.module.css';

/** What this viewer may not see: a lock with its word, never an empty place. */
export function Hidden({ hint }: { hint?: string }) {
  const { t } = useTranslation('casework');
  return (
    <span className={classes.hidden} title={hint ?? t('hiddenHint')}>
      <Lock size={13} aria-hidden />
      {t('hidden')}
    </span>
  );
}
