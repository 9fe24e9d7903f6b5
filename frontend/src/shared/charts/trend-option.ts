import type { EChartsCoreOption } from 'echarts/core';
import { type Palette, unapprovedHatch } from './palette';
import { fontFamily, tooltipOf } from './tooltip';

/** One period of a trend. */
export interface TrendPoint {
  key: string;
  /** Short, for the axis; may hold a line break. */
  label: string;
  value: number | null;
  /** What the tooltip reads: period, value, remarks. */
  text: string;
  unapproved: boolean;
  /** Not all reporters are in: drawn hollow. */
  partial: boolean;
  /** Mark written instead of a value: "x", "…". */
  mark: string;
}

interface Drawing {
  points: readonly TrendPoint[];
  /** Bars for flows, which begin at zero; a line for stocks. */
  kind: 'bar' | 'line';
  /** A break in the boundaries before the point of this index, with its label. */
  reform?: { before: number; label: string } | null;
  selected?: string | undefined;
  /** Little room: only the chosen period carries its value. */
  dense: boolean;
  /** Writes a number of the axis. */
  format: (value: number) => string;
}

/** A line may leave zero out where its values lie close together; else it would make much of little. */
function isNarrow(points: readonly TrendPoint[]): boolean {
  const values = points.flatMap(({ value }) => value ?? []);
  return Math.min(...values) > Math.max(...values) / 2;
}

/** Values over periods, with the day of a reform as a dashed line between two of them. */
export function trendOption(drawing: Drawing, palette: Palette): EChartsCoreOption {
  const { points, kind, reform, format, dense } = drawing;
  const text = { color: palette.text2, fontFamily, fontSize: dense ? 11 : 12 };
  const positions = points.map((_, index) => index);
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 34, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltipOf(palette),
      trigger: 'item',
      formatter: ({ data }: { data?: { text?: string } }) => data?.text ?? '',
    },
    // A value axis under periods: the line of a reform can then stand between two of them.
    xAxis: {
      type: 'value',
      min: -0.5,
      max: points.length - 0.5,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: palette.lineStrong } },
      axisTick: { show: false },
      axisLabel: {
        ...text,
        customValues: positions,
        lineHeight: 16,
        hideOverlap: !dense,
        formatter: (at: number) => points[at]?.label ?? '',
      },
    },
    yAxis: {
      type: 'value',
      scale: kind === 'line' && isNarrow(points),
      splitNumber: 4,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...text, formatter: format },
      splitLine: { lineStyle: { color: palette.line } },
    },
    series: [{ ...seriesOf(drawing, palette), markLine: reform ? reformLine(reform, palette) : undefined }],
  };
}

function seriesOf(drawing: Drawing, palette: Palette) {
  const { points, kind, selected, dense } = drawing;
  const data = points.map((point, index) => ({
    value: [index, point.value ?? (kind === 'bar' ? 0 : Number.NaN)],
    key: point.key,
    text: point.text,
    itemStyle: pointStyle(point, drawing, palette),
    label: {
      show: !dense || point.key === selected || point.value === null,
      position: 'top',
      formatter: point.mark,
      color: palette.text,
      fontFamily,
      fontSize: 12,
      fontWeight: point.key === selected ? 600 : 400,
    },
  }));
  return kind === 'bar'
    ? { type: 'bar', barWidth: '52%', barMaxWidth: 56, data, emphasis: { disabled: true } }
    : {
        type: 'line',
        symbol: 'circle',
        symbolSize: 9,
        lineStyle: { color: palette.accent, width: 2 },
        data,
        emphasis: { disabled: true },
      };
}

function reformLine(reform: { before: number; label: string }, palette: Palette) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: palette.note, type: 'dashed', width: 1.5 },
    label: {
      position: 'end',
      formatter: reform.label,
      color: palette.note,
      fontFamily,
      fontSize: 12,
      fontWeight: 500,
    },
    data: [{ xAxis: reform.before - 0.5 }],
  };
}

/** Violet and hatched when unapproved, hollow when not all are in, stronger when chosen. */
function pointStyle(point: TrendPoint, { kind, selected }: Drawing, palette: Palette) {
  const ink = point.unapproved ? palette.note : palette.accent;
  const hollow = point.unapproved || point.partial;
  return {
    color: hollow ? palette.surface : ink,
    borderColor: ink,
    borderWidth: hollow && point.value !== null ? 1.5 : 0,
    borderType: point.partial ? 'dashed' : 'solid',
    ...(point.unapproved && kind === 'bar' ? { decal: unapprovedHatch(palette) } : {}),
    ...(hollow || selected === undefined || point.key === selected ? {} : { opacity: 0.72 }),
  };
}
