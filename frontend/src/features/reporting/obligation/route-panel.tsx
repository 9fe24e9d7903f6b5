import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { Check, CircleDashed } from '@/shared/ui/icons';
import type { HeadFieldsFragment } from '../gql/graphql';
import classes from './obligation.module.css';

/** The unit's own route: what is done, by whom, and what is still to come. */
export function RoutePanel({ steps }: { steps: NonNullable<HeadFieldsFragment['route']> }) {
  const { t } = useTranslation('reporting');
  if (steps.length === 0) return null;
  return (
    <section className={classes.panel}>
      <h2>{t('obligation.route.label')}</h2>
      <ol className={classes.route}>
        {steps.map(({ step, doneAt, doneBy }) => (
          <li key={step} data-done={!!doneAt}>
            {doneAt ? <Check size={14} aria-hidden /> : <CircleDashed size={14} aria-hidden />}
            <span>
              {t(`obligation.route.${step}`)}:{' '}
              {doneAt ? `${doneBy ?? ''}, ${formatDateTime(doneAt)}` : t('obligation.route.waiting')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
