import classes from './bar.module.css';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { useShape, useStore } from './use-session';

/** Chooses the row that the vertical layout shows when it shows one at a time. */
export function RowPicker({ session }: { session: GridSession }) {
  const { model } = session;
  useShape(model);
  useStore(session.selection);
  const rows = Array.from({ length: model.rowCount }, (_, index) => model.rowAt(index));
  return (
    <label className={classes.picker}>
      {gridStrings.head.row}
      <select
        value={session.activeRow?.key}
        onChange={(event) =>
          session.goTo({ row: event.currentTarget.value, column: session.activeColumn?.key })
        }
      >
        {rows.map((row) => (
          <option key={row?.key} value={row?.key}>
            {[row?.code, row?.label].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </label>
  );
}
