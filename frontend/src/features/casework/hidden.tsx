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

interface Named {
  name?: string | null;
  masked: readonly string[];
}

/** Who it is stands in a version: it is hidden with it, as of what came back to be completed and is nobody else's. */
export const hidesPerson = ({ name, masked }: Named) =>
  masked.includes('CaseRecord.name') || (!name && masked.includes('CaseRecord.pending'));
