import type { EChartsCoreOption } from 'echarts/core';
import type { Classes } from './classes';
import { aspectOf, boxOfAll, type GeoCollection, type GeoFeature, splitFar } from './geo';
import { missingHatch, type Palette, scaleColors, unapprovedHatch } from './palette';
import { fontFamily, tooltipOf } from './tooltip';
import type { MapShapes } from './types';

/** One territory of a map. */
export interface MapItem {
  code: string;
  name: string;
  value: number | null;
  /** Value as the tooltip reads it, with its unit. */
  text: string;
  unapproved: boolean;
}

/** Shapes of a province ready to draw: the body and an inset for each far archipelago. */
export interface MapLayout {
  maps: readonly MapShapes[];
  main: readonly GeoFeature[];
  far: readonly GeoFeature[];
}

/** Prepares shapes; `id` keeps the registered maps of two provinces apart. */
export function layOutMap(id: string, collection: GeoCollection): MapLayout {
  const { main, far } = splitFar(collection.features);
  const named = (name: string, features: GeoFeature[]): MapShapes => ({
    name,
    shapes: { type: 'FeatureCollection', features },
  });
  return {
    maps: [named(id, main), ...far.map((feature) => named(`${id}/${feature.properties.code}`, [feature]))],
    main,
    far,
  };
}

interface Drawing {
  layout: MapLayout;
  items: ReadonlyMap<string, MapItem>;
  classes: Classes;
  selected?: string | undefined;
}

const insetWidth = 96;
const insetHeight = 72;

/** A choropleth: territories coloured by class, hatched when unapproved or without a figure. */
export function mapOption(drawing: Drawing, palette: Palette): EChartsCoreOption {
  const { layout } = drawing;
  const insets = layout.far.map((feature, index) => ({ feature, top: 8 + index * (insetHeight + 34) }));
  const right = insets.length > 0 ? insetWidth + 20 : 4;
  return {
    animation: false,
    tooltip: {
      ...tooltipOf(palette),
      trigger: 'item',
      formatter: ({ data }: { data?: { text?: string } }) => data?.text ?? '',
    },
    graphic: insets.map(({ feature, top }) => frameOf(feature.properties.name, top, palette)),
    series: [
      seriesOf(drawing, palette, layout.maps[0], layout.main, { left: 4, right, top: 4, bottom: 4 }),
      ...insets.map(({ feature, top }, index) =>
        seriesOf(drawing, palette, layout.maps[index + 1], [feature], {
          right: 12,
          top: top + 6,
          width: insetWidth - 12,
          height: insetHeight - 12,
        }),
      ),
    ],
  };
}

/** One map of the drawing, at its place. */
function seriesOf(
  drawing: Drawing,
  palette: Palette,
  map: MapShapes | undefined,
  features: readonly GeoFeature[],
  place: object,
) {
  // The chosen one is drawn last, or its neighbours would cover half of its outline.
  const isChosen = (feature: GeoFeature) => Number(feature.properties.code === drawing.selected);
  const ordered = [...features].sort((a, b) => isChosen(a) - isChosen(b));
  return {
    type: 'map',
    map: map?.name,
    nameProperty: 'code',
    aspectScale: aspectOf(boxOfAll(features)),
    preserveAspect: 'contain',
    data: ordered.map((feature) => territoryOf(feature, drawing, palette)),
    label: { show: false },
    selectedMode: false,
    emphasis: {
      label: { show: false },
      itemStyle: { areaColor: 'inherit', borderColor: palette.focus, borderWidth: 2 },
    },
    ...place,
  };
}

function territoryOf(feature: GeoFeature, { items, classes, selected }: Drawing, palette: Palette) {
  const { code, name } = feature.properties;
  const item = items.get(code);
  const at = classes.classOf(item?.value);
  const chosen = code === selected;
  const hatch = item?.unapproved ? unapprovedHatch(palette) : at < 0 ? missingHatch(palette) : null;
  return {
    name: code,
    key: code,
    text: `${name}\n${item?.text ?? '…'}`,
    itemStyle: {
      areaColor: at < 0 ? palette.sunken : scaleColors(palette, classes.classes.length)[at],
      borderColor: chosen ? palette.focus : palette.lineStrong,
      borderWidth: chosen ? 3 : 0.6,
      ...(hatch ? { decal: hatch } : {}),
    },
  };
}

/** The frame of an inset, with the name of the archipelago under it. */
function frameOf(name: string, top: number, palette: Palette) {
  return {
    type: 'group',
    right: 6,
    top,
    silent: true,
    children: [
      {
        type: 'rect',
        shape: { width: insetWidth, height: insetHeight },
        style: { fill: 'none', stroke: palette.lineStrong, lineWidth: 1 },
      },
      {
        type: 'text',
        x: insetWidth / 2,
        y: insetHeight + 4,
        style: {
          text: name,
          fill: palette.text2,
          font: `11px ${fontFamily}`,
          align: 'center',
          width: insetWidth,
          overflow: 'break',
        },
      },
    ],
  };
}
