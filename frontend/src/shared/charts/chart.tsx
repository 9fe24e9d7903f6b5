import { lazy, Suspense } from 'react';
import type { ChartProps } from './types';

const ChartCanvas = lazy(() => import('./chart-canvas'));

/** A chart whose drawing code comes with the first one; its place is kept meanwhile. */
export function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <ChartCanvas {...props} />
    </Suspense>
  );
}
