import classes from './bar.module.css';
import { SheetToolButton } from './SheetToolButton';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { useShape, useStore } from './use-session';

const strings = gridStrings.picker;

/** Chooses the row that the vertical layout shows when it shows one at a time. */
export function RowPicker({ session }: { session: GridSession }) {
  const { model } = session;
  useShape(model);
  useStore(session.selection);
  const rows = Array.from({ length: model.rowCount }, (_, index) => model.rowAt(index));
  const at = session.activeCell.row;
  const go = (key: string | undefined) => session.goTo({ row: key, column: session.activeColumn?.key });
  return (
    <div className={classes.picker}>
      <SheetToolButton disabled={at <= 0} title={strings.previousHint} onClick={() => go(rows[at - 1]?.key)}>
        {strings.previous}
      </SheetToolButton>
      <label>
        <span className={classes.hidden}>{gridStrings.head.row}</span>
        <select value={session.activeRow?.key} onChange={(event) => go(event.currentTarget.value)}>
          {rows.map((row) => (
            <option key={row?.key} value={row?.key}>
              {[row?.code, row?.label].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <SheetToolButton
        disabled={at >= rows.length - 1}
        title={strings.nextHint}
        onClick={() => go(rows[at + 1]?.key)}
      >
        {strings.next}
      </SheetToolButton>
      <span className={classes.hidden} role="status">
        {strings.at(at + 1, rows.length)}
      </span>
    </div>
  );
}
