import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { Chart, ChartFigure, type Palette, type TrendPoint, trendOption } from '@/shared/charts';
import { formatDate, formatNumber } from '@/shared/format';
import { type Translate, useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { FigureTable } from './figure-table';
import { type Answer, isPartial, textAt, withUnit } from './figures';
import type { Reform } from './figures-view';
import { areaName, sourceText } from './names';
import { axisLabels, reformIn } from './periods';
import { isStock, type Topic } from './topics';
import { useAddress } from './use-address';
import type { Figures } from './use-dashboard';

const height = 260;

interface Props {
  topic: Topic;
  figures: Figures;
  lineage: readonly Reform[];
}

/** The chosen indicator over the periods, with the reform marked where it falls. */
export function TrendPanel({ topic, figures, lineage }: Props) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { go } = useAddress();
  const dense = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const { subject } = figures;
  const { chosen, period } = subject;
  const answer = figures.answers[subject.tiles.indexOf(chosen)];
  const points = useMemo(() => (answer ? pointsOf(answer, figures) : []), [answer, figures]);
  const reform = useMemo(() => {
    const found = reformIn(
      lineage.map((each) => each.date),
      points.map((point) => point.key),
    );
    return (
      found && {
        before: found.before,
        date: found.date,
        label: t('trend.reform', { date: formatDate(found.date) }),
      }
    );
  }, [lineage, points, t]);
  const build = useCallback(
    (palette: Palette) =>
      trendOption(
        {
          points,
          kind: isStock(chosen) ? 'line' : 'bar',
          reform,
          selected: period.key,
          dense,
          format: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
        },
        palette,
      ),
    [points, chosen, reform, period.key, dense],
  );
  const summary = trendSummary(t, figures, points);
  const title = t('trend.title', { indicator: chosen.name });
  const act = lineage.find((each) => each.date === reform?.date)?.act ?? '';
  if (!answer) return null;
  return (
    <div className={classes.trend}>
      <ChartFigure
        title={title}
        summary={points.length > 1 ? summary : t('trend.one', { period: period.label })}
        height={height}
        canSave={points.length > 1}
        fileName={`xu-huong-${chosen.key}-${subject.area.code}`}
        picture={(onReady) =>
          points.length > 1 && (
            <Chart
              build={build}
              label={`${title}. ${summary}`}
              height={height}
              onReady={onReady}
              onPick={(key) => go((search) => ({ ...search, ky: key }))}
            />
          )
        }
        pictureText={() => ({
          title,
          subtitle: `${summary} ${t('detail.unit')}: ${chosen.unitOfMeasure}.`,
          source: sourceText(t, common, topic.name, answer),
          legend: [],
        })}
        table={
          <FigureTable
            label={title}
            heads={[t('trend.period'), `${chosen.name} (${chosen.unitOfMeasure})`]}
            rows={points.map((point) => ({
              key: point.key,
              cells: [answer.labels[answer.keys.indexOf(point.key)] ?? point.key, point.mark],
              unapproved: point.unapproved,
              onPick: () => go((search) => ({ ...search, ky: point.key })),
            }))}
          />
        }
      >
        {points.length > 1 && answer.coverage.owed > 1 && points.at(-1)?.partial && (
          <p className={classes.remark}>
            {t('trend.partial', {
              period: period.label,
              owed: answer.coverage.owed,
            })}
          </p>
        )}
        {reform && points.length > 1 && (
          <p className={classes.remark}>{t('trend.reformNote', { date: formatDate(reform.date), act })}</p>
        )}
      </ChartFigure>
    </div>
  );
}

function pointsOf(answer: Answer, { subject, asked }: Figures): TrendPoint[] {
  const partial = isPartial(answer, asked.withUnapproved);
  const last = answer.keys.length - 1;
  const labels = axisLabels(answer.keys.map((key, index) => ({ key, label: answer.labels[index] ?? key })));
  const { precision, unitOfMeasure } = subject.chosen;
  return answer.keys.map((key, index) => {
    const label = answer.labels[index] ?? key;
    const mark = textAt(answer, 0, index, precision);
    return {
      key,
      label: labels[index] ?? label,
      value: answer.notComparable[index] ? null : (answer.values[0]?.[index] ?? null),
      mark,
      text: `${label}\n${withUnit(mark, unitOfMeasure)}`,
      unapproved: answer.unapproved[index] ?? false,
      partial: partial && index === last,
    };
  });
}

/** The trend in one sentence: its ends, its highest and its lowest; a period that is not complete is neither. */
export function trendSummary(
  t: Translate<'dashboard'>,
  figures: Figures,
  points: readonly TrendPoint[],
): string {
  const { subject } = figures;
  const area = areaName(subject, figures);
  const known = points.filter((point) => point.value !== null && !point.partial);
  const sorted = [...known].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (!min || !max) return t('trend.summaryEmpty', { area });
  const nameOf = (point: TrendPoint | undefined) => point?.text.split('\n')[0] ?? '';
  return t('trend.summary', {
    area,
    from: nameOf(points[0]),
    to: nameOf(points.at(-1)),
    max: max.mark,
    maxAt: nameOf(max),
    min: min.mark,
    minAt: nameOf(min),
  });
}
