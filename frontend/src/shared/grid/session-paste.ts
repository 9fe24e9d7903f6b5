import type { Convention } from '../numbers';
import { convertLegacy, detectLegacy } from '../text/legacy';
import { EXACT_FORMAT, PASTE_LIMIT, readExact, readTsv } from './clipboard';
import { addedRows } from './growing-rows';
import { decidePaste, type PasteJob, type PastePlacement, placeBlock, planPaste } from './paste';
import { selectCell } from './selection';
import type { GridSession } from './session';
import type { PendingQuestion } from './session-state';

/** Pastes what is on the clipboard at the selection; may leave a question for the person. */
export function pasteClipboard(session: GridSession, clipboard: DataTransfer): void {
  const exact = readExact(clipboard.getData(EXACT_FORMAT));
  const text = clipboard.getData('text/plain');
  pasteBlock(session, exact ?? readTsv(text), exact !== undefined);
}

/** Pastes a block of texts, or of canonical values when `exact`; text of an old code is asked about first. */
export function pasteBlock(session: GridSession, block: string[][], exact = false): void {
  if (session.readOnly || block.every((row) => row.length === 0)) return;
  const legacy = exact ? undefined : detectLegacy(block.flat());
  if (legacy) session.question.set({ kind: 'LEGACY', legacy, block });
  else place(session, block, exact);
}

/** The answer to a block that seems to be written in TCVN3 or VNI. */
export function answerLegacy(session: GridSession, answer: 'CONVERT' | 'KEEP' | 'CANCEL'): void {
  const question = session.question.get();
  if (question?.kind !== 'LEGACY') return;
  session.question.set(undefined);
  if (answer === 'CANCEL') return;
  const { block, legacy } = question;
  const read = (text: string) => (answer === 'CONVERT' ? convertLegacy(text, legacy.encoding) : text);
  place(
    session,
    block.map((row) => row.map(read)),
    false,
  );
}

function place(session: GridSession, block: string[][], exact: boolean): void {
  const { growing, model } = session;
  const growth = growing ? Math.max(0, growing.max - model.rowCount) : 0;
  const job: PasteJob = { block, exact, selection: session.selection.get(), growth };
  const placement = placeBlock(job, model, session.layout.get());
  const cells = block.length * Math.max(...block.map((row) => row.length));
  if (!placement.fits || cells > PASTE_LIMIT) {
    session.question.set({ kind: 'TOO_LARGE', job, placement, start: session.activeCell });
    return;
  }
  decide(session, placement, exact);
}

/** The answer to a block larger than the form. */
export function answerTooLarge(session: GridSession, answer: 'CLIP' | 'TURN' | 'CANCEL'): void {
  const question = session.question.get();
  if (question?.kind !== 'TOO_LARGE') return;
  session.question.set(undefined);
  if (answer === 'CANCEL') return;
  const placement =
    answer === 'TURN'
      ? placeBlock(question.job, session.model, session.layout.get(), true)
      : question.placement;
  decide(session, placement, question.job.exact);
}

/** The answer to a block, or a typed figure, that reads two ways. */
export function answerConvention(session: GridSession, convention: Convention | undefined): void {
  const question = session.question.get();
  if (question?.kind !== 'AMBIGUOUS' && question?.kind !== 'MIXED') return;
  session.question.set(undefined);
  if (!convention) return;
  const { place: where } = question;
  if (where.kind === 'PASTE') {
    finish(session, where.placement, convention);
  } else {
    session.typedAs = convention;
    session.commitAs(where.text, convention);
  }
}

function decide(session: GridSession, placement: PastePlacement, exact: boolean): void {
  if (exact) {
    finish(session, placement, 'EXACT');
    return;
  }
  const decision = decidePaste(placement, session.model, session.layout.get());
  const where = { kind: 'PASTE', placement } as const;
  switch (decision.kind) {
    case 'AMBIGUOUS':
    case 'MIXED':
      session.question.set({ ...decision, place: where } satisfies PendingQuestion);
      return;
    case 'EITHER':
      finish(session, placement, 'VI');
      return;
    case 'CONVENTION':
      finish(session, placement, decision.convention);
  }
}

/** Writes the block as one step: rows it needs, then its cells; then says how it went. */
function finish(session: GridSession, placement: PastePlacement, convention: Convention | 'EXACT'): void {
  const { model } = session;
  const inserted = addedRows(model, placement.grow);
  // Rows stand in the model while the block is read, so that its cells find their places.
  for (const row of inserted) model.insertRow(row);
  const plan = planPaste(placement, model, session.layout.get(), convention);
  for (const row of inserted) model.removeRow(row.row.key);
  if (plan.changes.length > 0 || inserted.length > 0) {
    session.perform({ changes: plan.changes, inserted, removed: [] });
  }
  const claims = session.claim(plan.claims);
  const { area } = placement;
  const { bounds } = session;
  session.selection.set({
    ...selectCell(area.top, area.left),
    corner: { row: Math.min(area.bottom, bounds.rows - 1), column: Math.min(area.right, bounds.columns - 1) },
  });
  session.pasteResult.set({
    accepted: plan.accepted,
    refused: plan.refused,
    outside: plan.outside,
    grown: inserted.length,
    claims,
  });
}
