import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CountedCellsQuery } from './counted-cells.graphql';
import classes from './prefill.module.css';

/** The ways from figures counted of records of people to those records; nothing for who may not see the persons. */
export function CountedCells({ obligationId }: { obligationId: string }) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: CountedCellsQuery, variables: { id: obligationId } });
  const cells = data?.countedCells ?? [];
  if (cells.length === 0) return null;
  return (
    <section className={classes.unplaced} data-print="never" aria-label={t('obligation.counted.title')}>
      <h2>{t('obligation.counted.title')}</h2>
      <p>{t('obligation.counted.text')}</p>
      <ul className={classes.counted}>
        {cells.map(({ row, column, label, indicator, areaCode, since, period }) => (
          <li key={`${row}.${column}`}>
            <Link
              to="/ho-so"
              search={{
                xem: 'tat-ca',
                so: [indicator, areaCode, period, ...(since ? [since] : [])].join(','),
              }}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
