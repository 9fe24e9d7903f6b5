import { lazy, Suspense } from 'react';
import type { FootProps } from './foot';

const Foot = lazy(() => import('./foot'));

/** What is needed on paper alone comes after what is seen. */
export function PrintFoot(props: FootProps) {
  return (
    <Suspense>
      <Foot {...props} />
    </Suspense>
  );
}
