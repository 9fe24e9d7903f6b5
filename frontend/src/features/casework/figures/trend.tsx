import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { Chart, ChartFigure, type Palette, type TrendPoint, trendOption } from '@/shared/charts';
import { formatNumber } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { type Answer, valueAt } from './answer';
import classes from './figures.module.css';
import type { Choice } from './questions';

const height = 240;

interface Props {
  choice: Choice;
  area: { code: string; name: string };
  answer: Answer;
}

/** How many are under management, month by month. */
export function Trend({ choice, area, answer }: Props) {
  const { t } = useTranslation('caseFigures');
  const dense = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const points = useMemo(() => pointsOf(answer, dense), [answer, dense]);
  const build = useCallback(
    (palette: Palette) =>
      trendOption(
        { points, kind: 'line', selected: choice.month.key, dense, format: (value) => formatNumber(value) },
        palette,
      ),
    [points, choice.month.key, dense],
  );
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  const title = t('trend.title', { area: area.name });
  const nameOf = (index: number) => answer.labels.at(index)?.toLocaleLowerCase('vi') ?? '';
  const summary = t('trend.summary', { from: nameOf(0), first: first.mark, to: nameOf(-1), last: last.mark });
  return (
    <ChartFigure
      title={title}
      summary={summary}
      height={height}
      fileName={`ho-so-${area.code}-${choice.month.key}`}
      picture={(onReady) => (
        <Chart build={build} label={`${title}. ${summary}`} height={height} onReady={onReady} />
      )}
      pictureText={() => ({ title, subtitle: summary, source: t('trend.source'), legend: [] })}
      table={
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('trend.month')}</th>
              <th scope="col">{t('trend.value')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={point.key}>
                <th scope="row">{answer.labels[index]}</th>
                <td>{point.mark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

/** Where there is little room a month stands alone, and its year under the first of it. */
const labelOf = (month: number, year: string, index: number, dense: boolean) =>
  !dense ? `${month}/${year}` : index === 0 || month === 1 ? `${month}\n${year}` : `${month}`;

function pointsOf(answer: Answer, dense: boolean): TrendPoint[] {
  return answer.keys.map((key, index) => {
    const value = valueAt(answer, 'case.managed', index);
    const mark = formatNumber(value);
    const [year = '', month = ''] = key.split('-M');
    return {
      key,
      label: labelOf(Number(month), year, index, dense),
      value,
      mark,
      text: `${answer.labels[index] ?? key}\n${mark}`,
      unapproved: false,
      partial: false,
    };
  });
}
