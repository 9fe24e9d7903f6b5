import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/states';
import { differences } from '../diff';
import { Hidden } from '../hidden';
import type { Content } from '../values';
import classes from './record.module.css';
import { ShowValue } from './show-value';

interface Props {
  official: Content;
  pending: Content;
  changed: readonly string[];
}

/** The amendment beside what it would replace: only what differs. */
export function DiffView({ official, pending, changed }: Props) {
  const { t } = useTranslation('casework');
  const rows = differences(official, pending, changed);
  if (rows.length === 0) return <EmptyState title={t('diff.none')}>{t('diff.noneHint')}</EmptyState>;
  return (
    <section className={classes.section} aria-label={t('diff.label')}>
      <h2>{t('diff.count', { count: rows.length })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard too. */}
      <section className={classes.scroller} tabIndex={0} aria-label={t('diff.label')}>
        <table className={classes.table} aria-label={t('diff.label')}>
          <thead>
            <tr>
              <th scope="col">{t('diff.field')}</th>
              <th scope="col">{t('diff.official')}</th>
              <th scope="col">{t('diff.pending')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ section, field, hidden, before, after }) => (
              <tr key={`${section}.${field.key}`}>
                <th scope="row">
                  {field.item && <span className={classes.item}>{field.item}.</span>}
                  {t(field.label)}
                  <span className={classes.item}> · {t(`section.${section}`)}</span>
                </th>
                <td>{hidden ? <Hidden /> : <ShowValue field={field} value={before} />}</td>
                <td className={classes.added}>
                  {hidden ? <Hidden /> : <ShowValue field={field} value={after} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
