import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { StatusBadge } from '@/shared/ui/status-badge';
import { RemindersQuery } from './work.graphql';
import classes from './work.module.css';

/** Regimes whose yearly review is due, for those who may note it. */
export function ReviewReminders() {
  const { t } = useTranslation('work');
  const writes = useCan('regime.write');
  const [{ data }] = useQuery({ query: RemindersQuery, pause: !writes });
  const due = data?.regimesToReview ?? [];
  if (!writes || due.length === 0) return null;
  return (
    <section className={classes.reminders}>
      <h2>{t('review.title', { count: due.length })}</h2>
      <ul>
        {due.map(({ regime, dueOn, overdue }) =>
          regime ? (
            <li key={regime.id}>
              <Link to="/bao-cao/che-do/$regimeId" params={{ regimeId: regime.id }}>
                {regime.code} – {regime.name}
              </Link>{' '}
              {t('review.due', { date: formatDate(dueOn) })}{' '}
              {overdue && <StatusBadge status="OVERDUE" label={t('review.overdue')} />}
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
}
