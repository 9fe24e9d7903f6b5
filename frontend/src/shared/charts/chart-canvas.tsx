import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './charts.module.css';
import { type EChartsType, init, registerMap } from './echarts';
import { palettes } from './palette';
import type { ChartProps } from './types';

/** Width of the text area of A4 with the margins of print.css, in CSS pixels. */
const paperWidth = 660;

/** A drawing that follows the theme, the size of its place and the printer. */
export default function ChartCanvas({ build, label, height, maps, onPick, onReady }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const theme = useComputedColorScheme('light');

  useEffect(() => {
    pick.current = onPick;
  });

  useEffect(() => {
    if (!host.current) return undefined;
    const made = init(host.current, null, { renderer: 'canvas' });
    chart.current = made;
    made.on('click', ({ data }) => {
      const key = (data as { key?: unknown } | null)?.key;
      if (typeof key === 'string') pick.current?.(key);
    });
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(host.current);
    return () => {
      watcher.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    const drawn = chart.current;
    if (!drawn) return undefined;
    for (const { name, shapes } of maps ?? []) {
      registerMap(name, shapes as unknown as Parameters<typeof registerMap>[1]);
    }
    const draw = (palette: keyof typeof palettes) =>
      drawn.setOption(build(palettes[palette]), { notMerge: true });
    draw(theme);
    // Paper is white and narrower: the drawing must have its new size before the browser lays the page out.
    const toPaper = () => {
      draw('light');
      drawn.resize({ width: paperWidth });
    };
    const toScreen = () => {
      draw(theme);
      drawn.resize({ width: 'auto' });
    };
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
    };
  }, [build, maps, theme]);

  useEffect(() => {
    onReady?.({
      toCanvas: () =>
        chart.current?.renderToCanvas({ pixelRatio: 2, backgroundColor: palettes[theme].surface }) ??
        document.createElement('canvas'),
    });
    return () => onReady?.(null);
  }, [onReady, theme]);

  return <div ref={host} className={classes.canvas} role="img" aria-label={label} style={{ height }} />;
}
