import type { CellBlock } from '@/shared/grid';
import { blockReader } from '@/shared/grid/block-reader';
import type { FigureTable } from './figures';

/** A block of the contract as figures are pulled from it. */
export function tableOf(block: CellBlock): FigureTable {
  return { rows: block.rows, value: blockReader(block) };
}
