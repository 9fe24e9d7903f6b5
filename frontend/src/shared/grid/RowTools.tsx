import classes from './bar.module.css';
import { addRow, removeActiveRow } from './growing-rows';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { useShape, useStore } from './use-session';

const strings = gridStrings.rows;

/** Adds and removes rows of a growing form; a button that cannot act says why. */
export function RowTools({ session, onDone }: { session: GridSession; onDone: () => void }) {
  const { growing, model } = session;
  useShape(model);
  useStore(session.selection);
  if (!growing || session.readOnly) return null;
  const full = model.rowCount >= growing.max;
  const fewest = model.rowCount <= growing.min || model.rowCount === 0;
  const why = full ? strings.full(growing.max) : fewest ? strings.fewest(growing.min) : '';
  return (
    <div className={classes.rowTools}>
      <button
        type="button"
        className={classes.toolButton}
        disabled={full}
        onClick={() => {
          if (addRow(session)) onDone();
        }}
      >
        {strings.add}
      </button>
      <button
        type="button"
        className={classes.toolButton}
        disabled={fewest}
        onClick={() => {
          if (removeActiveRow(session)) onDone();
        }}
      >
        {strings.remove}
      </button>
      {why && <span className={classes.quiet}>{why}</span>}
    </div>
  );
}
