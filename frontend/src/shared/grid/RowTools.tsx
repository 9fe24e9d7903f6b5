import classes from './bar.module.css';
import { addRow, insertRow, moveActiveRow, removeActiveRow } from './growing-rows';
import { SheetToolButton } from './SheetToolButton';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { useShape, useStore } from './use-session';

const strings = gridStrings.rows;

/** Adds, removes and moves rows of a growing form; a button that cannot act says why. */
export function RowTools({ session, onDone }: { session: GridSession; onDone: () => void }) {
  const { growing, model } = session;
  useShape(model);
  useStore(session.selection);
  if (!growing || session.readOnly) return null;
  const full = model.rowCount >= growing.max;
  const fewest = model.rowCount <= growing.min || model.rowCount === 0;
  const { row } = session.activeCell;
  const act = (work: (session: GridSession) => boolean) => () => {
    if (work(session)) onDone();
  };
  const why = full ? strings.full(growing.max) : fewest ? strings.fewest(growing.min) : '';
  return (
    <fieldset className={classes.rowTools} aria-label={strings.group}>
      <SheetToolButton disabled={full} onClick={act(addRow)}>
        {strings.add}
      </SheetToolButton>
      <SheetToolButton
        disabled={full || model.rowCount === 0}
        title={strings.insertHint}
        onClick={act(insertRow)}
      >
        {strings.insert}
      </SheetToolButton>
      <SheetToolButton disabled={fewest} title={strings.removeHint} onClick={act(removeActiveRow)}>
        {strings.remove}
      </SheetToolButton>
      <SheetToolButton
        disabled={row <= 0}
        title={strings.upHint}
        onClick={act((each) => moveActiveRow(each, -1))}
      >
        {strings.up}
      </SheetToolButton>
      <SheetToolButton
        disabled={row >= model.rowCount - 1}
        title={strings.downHint}
        onClick={act((each) => moveActiveRow(each, 1))}
      >
        {strings.down}
      </SheetToolButton>
      <span className={classes.quiet} role="status">
        {why || strings.count(model.rowCount, growing.max)}
      </span>
    </fieldset>
  );
}
