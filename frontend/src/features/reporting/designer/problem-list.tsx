import { useTranslation } from '@/shared/i18n';
import classes from './designer.module.css';
import type { DesignProblem } from './use-designer';

interface Props {
  label: string;
  problems: readonly DesignProblem[];
  /** Goes to where a problem is mended; without it the places are only read. */
  onGo?: (place: string) => void;
}

/** Faults of a design, or what a workbook did not say; each with its place. */
export function ProblemList({ label, problems, onGo }: Props) {
  const { t } = useTranslation('designer');
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {problems.map(({ code, severity, message, place }) => (
          <li key={`${code} ${place} ${message}`} data-severity={severity}>
            {onGo ? (
              <button type="button" title={t('problems.go')} onClick={() => onGo(place)}>
                {message}
              </button>
            ) : (
              <>
                <code>{place}</code> <span>{message}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
