import type { EChartsCoreOption } from 'echarts/core';
import type { GeoCollection } from './geo';
import type { Palette } from './palette';

/** Shapes that a chart's map series name. */
export interface MapShapes {
  name: string;
  shapes: GeoCollection;
}

/** What outsiders may ask of a drawn chart. */
export interface ChartHandle {
  /** The drawing on the surface's colour, twice as fine as the screen needs. */
  toCanvas(): HTMLCanvasElement;
}

export interface ChartProps {
  /** Makes the option for a palette: called again when the theme changes, and for paper. Keep it stable. */
  build: (palette: Palette) => EChartsCoreOption;
  /** Says in words what the picture shows. */
  label: string;
  /** CSS pixels. */
  height: number;
  /** Shapes to register before drawing. Keep the array stable. */
  maps?: readonly MapShapes[];
  /** A data item that carries `key` was clicked. */
  onPick?: (key: string) => void;
  /** Receives the handle while the chart stands. */
  onReady?: (handle: ChartHandle | null) => void;
}
