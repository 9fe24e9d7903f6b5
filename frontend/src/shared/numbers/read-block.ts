import { type Convention, readNumber } from './read-number';
import { readSymbol } from './symbols';

/**
 * In which convention a pasted block is written. One cell that reads one way only decides for
 * all; AMBIGUOUS means that every doubtful cell reads two ways, so the person is asked once;
 * MIXED means that cells contradict one another.
 */
export type BlockDecision =
  | { kind: 'EITHER' }
  | { kind: 'CONVENTION'; convention: Convention }
  | { kind: 'AMBIGUOUS'; sample: string; vi: string; us: string }
  | { kind: 'MIXED'; viSample: string; usSample: string };

/** Decides the convention of a block from the texts of its number cells. */
export function decideConvention(texts: Iterable<string>): BlockDecision {
  let viSample: string | undefined;
  let usSample: string | undefined;
  let doubtful: { sample: string; vi: string; us: string } | undefined;
  for (const text of texts) {
    if (readSymbol(text) !== undefined) continue;
    const reading = readNumber(text);
    if (reading.kind === 'AMBIGUOUS') doubtful ??= { sample: text.trim(), vi: reading.vi, us: reading.us };
    if (reading.kind !== 'ONLY') continue;
    if (reading.convention === 'VI') viSample ??= text.trim();
    else usSample ??= text.trim();
  }
  if (viSample !== undefined && usSample !== undefined) return { kind: 'MIXED', viSample, usSample };
  if (viSample !== undefined) return { kind: 'CONVENTION', convention: 'VI' };
  if (usSample !== undefined) return { kind: 'CONVENTION', convention: 'US' };
  return doubtful ? { kind: 'AMBIGUOUS', ...doubtful } : { kind: 'EITHER' };
}
