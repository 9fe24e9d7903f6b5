import { memo, useEffect, useState } from 'react';
import { ChangeMark } from './ChangeMark';
import type { Comparison } from './comparison';
import classes from './panels.module.css';
import { displayCell } from './read-cell';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import type { GridColumn } from './types';
import { useRow, useStore } from './use-session';

interface SideStripProps {
  session: GridSession;
  comparisons: readonly Comparison[];
}

/** Milliseconds after which the cursor is taken to rest. */
const REST = 120;

/** The value once it rests: a cursor that runs over the rows does not drag the strip along. */
function useResting<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** The active row beside the previous period and the same period last year. */
export function SideStrip({ session, comparisons }: SideStripProps) {
  useStore(session.selection);
  const row = useResting(session.activeRow?.key ?? '');
  const column = useResting(session.activeColumn?.key);
  const spec = session.model.rowSpec(row);
  return (
    <aside className={classes.strip} aria-label={gridStrings.comparison.title}>
      <h2 className={classes.title}>
        {spec ? gridStrings.comparison.ofRow(spec.label) : gridStrings.comparison.title}
      </h2>
      {comparisons.length === 0 ? (
        <p className={classes.quiet}>{gridStrings.comparison.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must do so from the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={gridStrings.comparison.title}>
          <StripTable session={session} comparisons={comparisons} row={row} column={column} />
        </section>
      )}
    </aside>
  );
}

interface StripTableProps extends SideStripProps {
  row: string;
  column: string | undefined;
}

const StripTable = memo(function StripTable({ session, comparisons, row, column }: StripTableProps) {
  useRow(session.model, row);
  const { model } = session;
  return (
    <table>
      <colgroup>
        <col className={classes.codeColumn} />
        {comparisons.map(({ key }) => [
          <col key={key} />,
          <col key={`${key}.change`} className={classes.changeColumn} />,
        ])}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{gridStrings.head.code}</th>
          {comparisons.map(({ key, label }) => (
            <th scope="col" key={key} colSpan={2}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.columns
          .filter(({ kind }) => kind === 'NUMBER')
          .map((each) => (
            <StripLine
              key={each.key}
              column={each}
              active={each.key === column}
              now={model.value(row, each.key)}
              befores={comparisons.map(({ value }) => value(row, each.key)).join('\t')}
            />
          ))}
      </tbody>
    </table>
  );
});

interface StripLineProps {
  column: GridColumn;
  active: boolean;
  now: string;
  /** Tab-separated, so that an unchanged line is not rendered again. */
  befores: string;
}

const StripLine = memo(function StripLine({ column, active, now, befores }: StripLineProps) {
  return (
    <tr data-active={active || undefined} title={[...column.path, column.label].join(' – ')}>
      <th scope="row">{column.code}</th>
      {befores.split('\t').map((before, index) => [
        // biome-ignore lint/suspicious/noArrayIndexKey: comparisons keep their places
        <td key={`value${index}`}>{displayCell(before, column)}</td>,
        // biome-ignore lint/suspicious/noArrayIndexKey: comparisons keep their places
        <td key={`change${index}`}>
          <ChangeMark now={now} before={before} />
        </td>,
      ])}
    </tr>
  );
});
