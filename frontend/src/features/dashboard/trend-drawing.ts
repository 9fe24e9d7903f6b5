import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { type Palette, type TrendPoint, trendOption } from '@/shared/charts';
import { formatDate, formatNumber } from '@/shared/format';
import { type Translate, useTranslation } from '@/shared/i18n';
import { type Answer, isPartial, textAt, tooltipReasons, withUnit } from './figures';
import type { Reform } from './figures-view';
import { areaName } from './names';
import { axisLabels, reformIn } from './periods';
import { isStock } from './topics';
import type { Figures } from './use-dashboard';

/** Points of the chosen indicator, the reform among them, and how they are drawn. */
export function useTrendDrawing(figures: Figures, answer: Answer | undefined, lineage: readonly Reform[]) {
  const { t } = useTranslation('dashboard');
  const dense = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false }) ?? false;
  const { chosen, period } = figures.subject;
  const points = useMemo(() => (answer ? pointsOf(answer, figures) : []), [answer, figures]);
  const reform = useMemo(() => {
    const dates = lineage.map((each) => each.date);
    const found = reformIn(
      dates,
      points.map((point) => point.key),
    );
    return found && { ...found, label: t('trend.reform', { date: formatDate(found.date) }) };
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
  return { points, reform, build };
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
      text: [label, withUnit(mark, unitOfMeasure), ...tooltipReasons(answer, index)].join('\n'),
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
