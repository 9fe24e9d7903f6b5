import type { ReactNode } from 'react';

export type FactLine = readonly [label: string, value: ReactNode];

/** What is known of something, line by line, inside a list of descriptions; what is empty is left out. */
export function FactLines({ lines }: { lines: readonly FactLine[] }) {
  return lines
    .filter(([, value]) => value)
    .map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ));
}
