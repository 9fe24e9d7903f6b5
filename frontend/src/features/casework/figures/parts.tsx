import type { CSSProperties } from 'react';
import { useTranslation } from '@/shared/i18n';
import { type Answer, totalOf } from './answer';
import { CountLink } from './count-link';
import classes from './figures.module.css';
import { type Choice, groups, shortName } from './questions';

interface Props {
  choice: Choice;
  area: { code: string; name: string };
  answer: Answer;
  opens: boolean;
}

/** Those under management in parts, and what happened in the month. */
export function Parts({ choice, area, answer, opens }: Props) {
  const { t } = useTranslation('caseFigures');
  return (
    <section className={classes.parts} aria-label={t('parts.title')}>
      {groups.map((group) => {
        const most = Math.max(1, ...group.of.map((measure) => totalOf(answer, measure) ?? 0));
        const title = t(`parts.${group.key}`);
        return (
          <div key={group.key} className={classes.panel}>
            <h2 className={classes.heading}>{title}</h2>
            <table className={classes.bars} aria-label={title}>
              <tbody>
                {group.of.map((measure) => {
                  const name = shortName(
                    answer.indicators.find(({ key }) => key === measure)?.name ?? measure,
                  );
                  const value = totalOf(answer, measure);
                  return (
                    <tr key={measure}>
                      <th scope="row">
                        {name}
                        <span
                          className={classes.bar}
                          style={{ '--share': (value ?? 0) / most } as CSSProperties}
                        />
                      </th>
                      <td>
                        <CountLink {...{ value, measure, name, area, opens }} month={choice.month.key} />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
            {group.key === 'substance' && <p className={classes.quiet}>{t('parts.several')}</p>}
          </div>
        );
      })}
    </section>
  );
}
