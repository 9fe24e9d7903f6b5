import { useCallback, useMemo } from 'react';
import {
  type GeoCollection,
  layOutMap,
  type MapItem,
  mapOption,
  type Palette,
  quantileClasses,
} from '@/shared/charts';
import { formatNumber } from '@/shared/format';
import { type Answer, textAt, tooltipReasons, withUnit } from './figures';
import type { Figures } from './use-dashboard';

/** How the communes are drawn and what the legend says; without shapes nothing is drawn. */
export function useMapDrawing(figures: Figures, answer: Answer, shapes: GeoCollection | null) {
  const { tiles, chosen, home, area } = figures.subject;
  const row = tiles.indexOf(chosen);
  const layout = useMemo(() => shapes && layOutMap(home.code, shapes), [shapes, home.code]);
  const items = useMemo(() => itemsOf(answer, row, chosen), [answer, row, chosen]);
  const found = useMemo(() => quantileClasses(answer.values[row] ?? []), [answer, row]);
  const selected = area.isCommune ? area.code : undefined;
  const build = useCallback(
    (palette: Palette) => (layout ? mapOption({ layout, items, classes: found, selected }, palette) : {}),
    [layout, items, found, selected],
  );
  const legend = {
    found,
    format: (value: number) => formatNumber(value, chosen.precision),
    hasMissing: answer.values[row]?.some((value) => value === null) ?? false,
    hasUnapproved: answer.unapproved.some(Boolean),
  };
  return { layout, build, legend };
}

function itemsOf(
  answer: Answer,
  row: number,
  { precision, unitOfMeasure }: { precision: number; unitOfMeasure: string },
) {
  return new Map(
    answer.keys.map((code, index): [string, MapItem] => [
      code,
      {
        code,
        name: answer.labels[index] ?? code,
        value: answer.values[row]?.[index] ?? null,
        text: [
          withUnit(textAt(answer, row, index, precision), unitOfMeasure),
          ...tooltipReasons(answer, index),
        ].join('\n'),
        unapproved: answer.unapproved[index] ?? false,
      },
    ]),
  );
}
