import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { UnitCountsQuery } from './figures.graphql';
import classes from './figures.module.css';

/** What is overdue in each unit whose records the viewer reads. */
export function UnitTable() {
  const { t } = useTranslation('caseFigures');
  const [{ data }] = useQuery({ query: UnitCountsQuery });
  const units = data?.caseUnitCounts;
  if (!units || units.length === 0) return null;
  const late = units.filter(({ overdue }) => overdue > 0);
  return (
    <section className={classes.panel}>
      <h2 className={classes.heading}>{t('units.title')}</h2>
      <p className={classes.quiet}>{t('units.why')}</p>
      {late.length === 0 ? (
        <p>{t('units.none')}</p>
      ) : (
        <table className={classes.table} aria-label={t('units.title')}>
          <thead>
            <tr>
              <th scope="col">{t('units.unit')}</th>
              <th scope="col">{t('units.overdue')}</th>
              <th scope="col">{t('units.count')}</th>
            </tr>
          </thead>
          <tbody>
            {late.map(({ unit, count, overdue }) => (
              <tr key={unit?.id}>
                <th scope="row">
                  <Link to="/ho-so" search={{ xem: 'qua-han', don_vi: unit?.id }}>
                    {unit?.name}
                  </Link>
                </th>
                <td>{formatNumber(overdue)}</td>
                <td>{formatNumber(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
