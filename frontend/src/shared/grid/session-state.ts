import type { LegacyText } from '../text/legacy';
import type { EditorMode } from './keyboard';
import type { PasteJob, PastePlacement, RefusedCell } from './paste';
import type { PastedTotal } from './pasted-totals';
import type { RefusalReason } from './read-cell';
import type { Position } from './types';

/** What stands in the editor input. */
export interface Editor {
  mode: EditorMode;
  text: string;
  /** Why the text cannot be taken; the editor stays open and nothing is lost. */
  refused?: RefusalReason;
}

/** A paste that waits for an answer. */
export type PendingQuestion =
  | { kind: 'TOO_LARGE'; job: PasteJob; placement: PastePlacement; start: Position }
  | { kind: 'LEGACY'; legacy: LegacyText; block: string[][] }
  | { kind: 'AMBIGUOUS'; sample: string; vi: string; us: string; place: PendingPlace }
  | { kind: 'MIXED'; viSample: string; usSample: string; place: PendingPlace };

/** What the answered convention applies to: a placed block or the typed text of one cell. */
export type PendingPlace = { kind: 'PASTE'; placement: PastePlacement } | { kind: 'TYPED'; text: string };

export interface PasteResult {
  accepted: number;
  refused: RefusedCell[];
  outside: number;
  grown: number;
  /** Pasted totals that disagree with the computed ones. */
  claims: PastedTotal[];
}
