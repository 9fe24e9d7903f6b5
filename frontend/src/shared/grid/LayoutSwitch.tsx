import { useId } from 'react';
import classes from './bar.module.css';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import type { Layout } from './types';
import { useStore } from './use-session';

const LAYOUTS: Layout[] = ['HORIZONTAL', 'VERTICAL'];

/** Ngang | Dọc. */
export function LayoutSwitch({ session }: { session: GridSession }) {
  const layout = useStore(session.layout);
  const name = useId();
  return (
    <fieldset className={classes.switch}>
      <legend className={classes.hidden}>{gridStrings.layout.label}</legend>
      {LAYOUTS.map((each) => (
        <label key={each} data-checked={each === layout || undefined}>
          <input
            type="radio"
            name={name}
            checked={each === layout}
            onChange={() => session.setLayout(each)}
          />
          {gridStrings.layout[each]}
        </label>
      ))}
    </fieldset>
  );
}
