import { formatVi, percentChange, symbolOf } from '../numbers';
import { blockReader } from './block-reader';
import type { CellBlock } from './form-sheet-model';
import { gridStrings } from './strings';

/** Figures of another report beside those of this one. */
export interface Comparison {
  key: string;
  /** E.g. "Quý II/2026". */
  label: string;
  value: (row: string, column: string) => string;
}

/** The comparison with a block of cells; undefined when there is none. */
export function comparisonOf(
  key: string,
  label: string,
  block: CellBlock | null | undefined,
): Comparison | undefined {
  return block ? { key, label, value: blockReader(block) } : undefined;
}

export interface Change {
  /** "12,5" without sign; undefined when there is no base to compare with. */
  percent: string | undefined;
  direction: 'up' | 'down' | 'same';
  /** In words, for those who do not see the arrow. */
  words: string;
}

/** The change from one figure to another; undefined when one of them is none. */
export function changeOf(now: string, before: string): Change | undefined {
  if (now === '' || before === '' || symbolOf(now) || symbolOf(before)) return undefined;
  const percent = percentChange(now, before);
  if (percent === undefined) return undefined;
  const direction = percent === '0' ? 'same' : percent.startsWith('-') ? 'down' : 'up';
  const { up, down, same } = gridStrings.comparison;
  return {
    percent: formatVi(percent.replace('-', '')),
    direction,
    words: { up, down, same }[direction],
  };
}
