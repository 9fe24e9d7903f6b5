import type { PointerEvent } from 'react';
import classes from './bar.module.css';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { useStore } from './use-session';

/** The signs of statistical tables, which the number pad of a phone does not have. */
const signs = ['-', '…', 'x'] as const;

/** Puts a sign into the active cell; shown where figures are typed on a number pad. */
export function SignKeys({ session }: { session: GridSession }) {
  useStore(session.selection);
  if (session.readOnly) return null;
  const off = !session.canEditActive || session.activeColumn?.kind !== 'NUMBER';
  const put = (sign: string) => {
    session.cancel();
    session.type(sign);
    session.commit();
  };
  // The cell keeps the focus, and the phone its keyboard.
  const stay = (event: PointerEvent) => event.preventDefault();
  return (
    <fieldset className={classes.signs} aria-label={gridStrings.signs.label}>
      {signs.map((sign) => (
        <button
          key={sign}
          type="button"
          className={classes.toolButton}
          disabled={off}
          aria-label={gridStrings.signs[sign]}
          onPointerDown={stay}
          onClick={() => put(sign)}
        >
          {sign}
        </button>
      ))}
    </fieldset>
  );
}
