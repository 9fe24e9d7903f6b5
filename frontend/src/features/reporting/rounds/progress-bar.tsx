import { useTranslation } from '@/shared/i18n';
import classes from './progress-bar.module.css';

interface Props {
  owed: number;
  submitted: number;
  approved: number;
}

/** Approved, sent and missing as parts of what is owed, in words beside. */
export function ProgressBar({ owed, submitted, approved }: Props) {
  const { t } = useTranslation('reporting');
  const share = (part: number) => (owed > 0 ? (part / owed) * 100 : 0);
  return (
    <div className={classes.progress}>
      <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={classes.owed} width="100" height="8" />
        <rect className={classes.submitted} width={share(submitted)} height="8" />
        <rect className={classes.approved} width={share(approved)} height="8" />
      </svg>
      <span className="tabular">{t('rounds.progressLine', { submitted, owed, approved })}</span>
    </div>
  );
}
