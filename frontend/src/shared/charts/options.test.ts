import { describe, expect, it } from 'vitest';
import { quantileClasses } from './classes';
import type { GeoFeature } from './geo';
import { layOutMap, mapOption } from './map-option';
import { palettes } from './palette';
import { type TrendPoint, trendOption } from './trend-option';

const palette = palettes.light;

// biome-ignore lint/suspicious/noExplicitAny: options of ECharts are open trees.
type Tree = any;

const feature = (code: string, x: number): GeoFeature => ({
  type: 'Feature',
  properties: { code, name: `Xã ${code}` },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 15],
        [x + 0.1, 15],
        [x + 0.1, 15.1],
        [x, 15],
      ],
    ],
  },
});

describe('mapOption', () => {
  const near = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code, index) => feature(code, 107 + index / 10));
  const features = [...near, feature('xa', 111)];
  const layout = layOutMap('51', { type: 'FeatureCollection', features });
  const items = new Map([
    ['a', { code: 'a', name: 'Xã a', value: 10, text: '10 người', unapproved: false }],
    ['b', { code: 'b', name: 'Xã b', value: 90, text: '90 người', unapproved: true }],
  ]);
  const option: Tree = mapOption(
    { layout, items, classes: quantileClasses([10, 90]), selected: 'a' },
    palette,
  );
  const dataOf = (code: string) =>
    option.series.flatMap((series: Tree) => series.data).find((item: Tree) => item.key === code);

  it('draws the far archipelago in an inset, so that the rest keeps its size', () => {
    expect(option.series.map((series: Tree) => series.map)).toEqual(['51', '51/xa']);
    expect(option.graphic).toHaveLength(1);
  });

  it('hatches what is not approved and what has no figure', () => {
    expect(dataOf('a').itemStyle.decal).toBeUndefined();
    expect(dataOf('b').itemStyle.decal.color).toBe(palette.note);
    expect(dataOf('c').itemStyle).toMatchObject({ areaColor: palette.sunken });
    expect(dataOf('c').itemStyle.decal.color).toBe(palette.lineStrong);
  });

  it('outlines the chosen one above its neighbours', () => {
    expect(option.series[0].data.at(-1)).toMatchObject({
      key: 'a',
      itemStyle: { borderColor: palette.focus },
    });
  });

  it('draws tooltips on the canvas', () => {
    expect(option.tooltip.renderMode).toBe('richText');
    expect(option.tooltip.formatter({ data: dataOf('a') })).toBe('Xã a\n10 người');
  });
});

describe('trendOption', () => {
  const point = (key: string, value: number | null, change: Partial<TrendPoint> = {}): TrendPoint => ({
    key,
    label: key,
    value,
    text: key,
    unapproved: false,
    partial: false,
    mark: value === null ? 'x' : String(value),
    ...change,
  });
  const points = [point('1', null), point('2', 5), point('3', 2, { partial: true, unapproved: true })];
  const draw = (change: object): Tree =>
    trendOption({ points, kind: 'bar', reform: null, dense: false, format: String, ...change }, palette);

  it('draws the reform between two periods', () => {
    const { markLine } = draw({ reform: { before: 1, label: '01/07/2025' } }).series[0];
    expect(markLine.data).toEqual([{ xAxis: 0.5 }]);
  });

  it('writes the mark of a missing value and leaves a gap in a line', () => {
    expect(draw({}).series[0].data[0].label).toMatchObject({ show: true, formatter: 'x' });
    expect(draw({ kind: 'line' }).series[0].data[0].value[1]).toBeNaN();
  });

  it('begins a line at zero unless its values lie close together', () => {
    const scaled = (...values: number[]) =>
      draw({ kind: 'line', points: values.map((value, at) => point(String(at), value)) }).yAxis.scale;
    expect([scaled(5, 23), scaled(980, 1000), scaled(0, 0)]).toEqual([false, true, false]);
  });

  it('keeps a period that is not complete hollow and dashed', () => {
    expect(draw({}).series[0].data[2].itemStyle).toMatchObject({
      color: palette.surface,
      borderType: 'dashed',
    });
  });

  it('writes only the chosen value where there is little room', () => {
    const data: Tree[] = draw({ dense: true, selected: '2' }).series[0].data;
    expect(data.map((item) => item.label.show)).toEqual([true, true, false]);
  });
});
