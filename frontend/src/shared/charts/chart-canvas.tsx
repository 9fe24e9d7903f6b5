import { useEffect, useLayoutEffect, useRef } from 'react';
import classes from './charts.module.css';
import { type EChartsType, init, registerMap } from './echarts';
import type { ChartProps } from './types';
import { usePalette } from './use-palette';

/** Width of the text area of A4 with the margins of print.css, in CSS pixels. */
const paperWidth = 660;

/** A drawing that follows the theme, the size of its place and the printer. */
export default function ChartCanvas({ build, label, height, maps, onPick, onReady }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const pick = useRef(onPick);
  const palette = usePalette();

  useEffect(() => {
    pick.current = onPick;
  });

  useLayoutEffect(() => {
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

  // Before the browser paints, and before it lays the page out for paper.
  useLayoutEffect(() => {
    for (const { name, shapes } of maps ?? []) {
      registerMap(name, shapes as unknown as Parameters<typeof registerMap>[1]);
    }
    chart.current?.setOption(build(palette), { notMerge: true });
  }, [build, maps, palette]);

  useEffect(() => {
    // Paper is narrower, and a ResizeObserver hears of it too late.
    const toPaper = () => chart.current?.resize({ width: paperWidth });
    const toScreen = () => chart.current?.resize({ width: 'auto' });
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
    };
  }, []);

  useEffect(() => {
    onReady?.({
      toCanvas: () =>
        chart.current?.renderToCanvas({ pixelRatio: 2, backgroundColor: palette.surface }) ??
        document.createElement('canvas'),
    });
    return () => onReady?.(null);
  }, [onReady, palette]);

  return <div ref={host} className={classes.canvas} role="img" aria-label={label} style={{ height }} />;
}
