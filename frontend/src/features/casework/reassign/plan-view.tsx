import { useTranslation } from '@/shared/i18n';
import classes from '../record/record.module.css';
import type { Plan } from './reassign-page';

/** What the reassignment will do, by state. */
export function PlanView({ plan }: { plan: Plan }) {
  const { t } = useTranslation('reassign');
  const words = useTranslation('casework').t;
  return (
    <section aria-label={t('plan')}>
      <h3>{t('planTitle', { total: plan.total, from: plan.from?.name ?? '', to: plan.to?.name ?? '' })}</h3>
      {plan.states?.length ? (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('count')}</th>
              <th scope="col">{t('overdue')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.states.map(({ state, count, overdue }) => (
              <tr key={state}>
                <td>{words(`state.${state}`)}</td>
                <td className="tabular">{count}</td>
                <td className="tabular">{overdue}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('nothing')}</p>
      )}
      {plan.incoming > 0 && <p>{t('incoming', { count: plan.incoming })}</p>}
      {plan.rulings > 0 && <p>{t('rulings', { count: plan.rulings })}</p>}
      {plan.openings > 0 && <p>{t('openings', { count: plan.openings })}</p>}
    </section>
  );
}
