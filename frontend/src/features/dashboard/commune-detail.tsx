import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { FigureTable } from './figure-table';
import { textAt } from './figures';
import { areaName } from './names';
import { axisLabel } from './periods';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

/** Every indicator of the topic over the periods, for one commune. */
export function CommuneDetail({ figures }: { figures: Figures }) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const { subject, answers, asked } = figures;
  const answer = answers[asked.all];
  if (!answer) return null;
  const title = t('detail.title', { area: areaName(subject, figures) });
  const periods = answer.keys.map((key, index) =>
    axisLabel({ key, label: answer.labels[index] ?? key })
      .replace(' ', '\u00a0')
      .replace('\n', '/'),
  );
  return (
    <section className={classes.detail} aria-label={title}>
      <h2 className={classes.panelTitle}>{title}</h2>
      <div className={classes.scroller}>
        <FigureTable
          label={title}
          heads={[t('detail.indicator'), t('detail.unit'), ...periods]}
          words={[1]}
          rows={answer.indicators.map((indicator, row) => ({
            key: indicator.key,
            selected: indicator.key === subject.chosen.key,
            cells: [
              indicator.name,
              indicator.unitOfMeasure,
              ...answer.keys.map((_, at) => textAt(answer, row, at, indicator.precision)),
            ],
            onPick: () => go((search) => ({ ...search, 'chi-tieu': indicator.key })),
          }))}
        />
      </div>
    </section>
  );
}
