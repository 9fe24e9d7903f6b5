import { useTranslation } from '@/shared/i18n';
import type { DraftFieldsFragment } from '../gql/graphql';
import classes from './prefill.module.css';

/** Figures that lost their place when the round moved to another form version: kept to read, to be entered elsewhere. */
export function UnplacedCells({ cells }: { cells: DraftFieldsFragment['unplaced'] }) {
  const { t } = useTranslation('reporting');
  if (cells.length === 0) return null;
  return (
    <section className={classes.unplaced} aria-label={t('obligation.unplaced.title')}>
      <h2>{t('obligation.unplaced.title')}</h2>
      <p>{t('obligation.unplaced.text')}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('obligation.unplaced.column')}</th>
              <th scope="col">{t('obligation.unplaced.row')}</th>
              <th scope="col">{t('obligation.unplaced.value')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ code, label, row, value, edition }) => (
              <tr key={`${edition} ${code} ${row}`}>
                <th scope="row">
                  {code} {label} <small>{edition}</small>
                </th>
                <td>{row}</td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
