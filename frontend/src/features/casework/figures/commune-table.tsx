import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { type Answer, totalOf, valueAt } from './answer';
import { CountLink } from './count-link';
import classes from './figures.module.css';
import { type Choice, columns } from './questions';

const route = getRouteApi('/shell/ho-so/thong-ke');
export const heads = ['managed', 'dependent', 'user', 'new', 'locked'] as const;

interface Props {
  choice: Choice;
  home: string;
  answer: Answer;
  opens: boolean;
}

/** The communes that have figures, the most records first. */
export function CommuneTable({ choice, home, answer, opens }: Props) {
  const { t } = useTranslation('caseFigures');
  const search = route.useSearch();
  const rows = answer.keys
    .map((code, index) => ({
      code,
      name: answer.labels[index] ?? code,
      values: columns.map((measure) => valueAt(answer, measure, index)),
    }))
    .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const shown = rows.filter(({ values }) => values.some((value) => value));
  const cell = (value: number | null, column: number, area: { code: string; name: string }) => (
    <td key={columns[column]}>
      <CountLink
        value={value}
        measure={columns[column] ?? ''}
        name={t(`communes.${heads[column] ?? 'managed'}`)}
        month={choice.month.key}
        {...{ area, opens }}
      />
    </td>
  );
  return (
    <section className={classes.panel}>
      <h2 className={classes.heading}>{t('communes.title')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('communes.title')}>
          <thead>
            <tr>
              <th scope="col">{t('communes.commune')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`communes.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.code} data-selected={row.code === choice.area}>
                <th scope="row">
                  <Link to="/ho-so/thong-ke" search={{ ...search, xa: row.code }}>
                    {row.name}
                  </Link>
                </th>
                {row.values.map((value, column) => cell(value, column, row))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('communes.whole')}</th>
              {columns.map((measure, column) =>
                cell(totalOf(answer, measure), column, { code: choice.home, name: home }),
              )}
            </tr>
          </tfoot>
        </table>
      </div>
      {shown.length < rows.length && (
        <p className={classes.quiet}>{t('communes.none', { count: rows.length - shown.length })}</p>
      )}
    </section>
  );
}
