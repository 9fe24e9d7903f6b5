// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a virtual ARIA grid stand where a table cannot put them
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays in the one input of the sheet, as its live region says
import { memo } from 'react';
import { markText } from './cell-text';
import { ROW_HEIGHT, type SheetGeometry } from './geometry';
import classes from './grid.module.css';
import { displayCell } from './read-cell';
import type { GridSession } from './session';
import { type CellHold, type GridColumn, MARK } from './types';
import { useRow } from './use-session';

interface SheetRowProps {
  session: GridSession;
  rowKey: string;
  index: number;
  /** Lines of the head before the first row, for aria-rowindex. */
  headLines: number;
  geometry: SheetGeometry;
  from: number;
  to: number;
}

/** One row of the horizontal layout; rendered again only when its own version changes. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { session, rowKey, index, headLines, geometry, from, to } = props;
  const { model } = session;
  useRow(model, rowKey);
  const spec = model.rowSpec(rowKey);
  return (
    <div
      role="row"
      aria-rowindex={headLines + index + 1}
      className={classes.row}
      data-odd={index % 2 === 1 || undefined}
      data-sum={spec?.computed !== undefined || undefined}
      style={{ height: ROW_HEIGHT }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.first}
        style={{ width: geometry.firstWidth }}
      >
        {spec?.code && <span className={classes.rowCode}>{spec.code}</span>}
        <span className={classes.rowLabel} title={spec?.label}>
          {spec?.label}
        </span>
      </div>
      {from > 0 && (
        <div role="none" style={{ flex: `0 0 ${(geometry.edges[from] ?? 0) - geometry.firstWidth}px` }} />
      )}
      {model.columns.slice(from, to + 1).map((column, offset) => (
        <SheetCell
          key={column.key}
          column={column}
          columnIndex={from + offset}
          value={model.valueAt(index, from + offset)}
          marks={model.marksAt(index, from + offset)}
          computed={model.isComputed(index, from + offset)}
          hold={model.holdAt(index, from + offset)}
          width={(geometry.edges[from + offset + 1] ?? 0) - (geometry.edges[from + offset] ?? 0)}
        />
      ))}
    </div>
  );
});

interface SheetCellProps {
  column: GridColumn;
  columnIndex: number;
  value: string;
  marks: number;
  computed: boolean;
  hold: CellHold | undefined;
  width: number;
}

const SheetCell = memo(function SheetCell({
  column,
  columnIndex,
  value,
  marks,
  computed,
  hold,
  width,
}: SheetCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={columnIndex + 2}
      aria-readonly={computed || hold?.shut || undefined}
      className={cellClass(marks, computed)}
      data-kind={column.kind}
      data-hold={hold && (hold.shut ? 'shut' : 'given')}
      title={hold?.text}
      style={{ width }}
    >
      <span className={classes.cellText}>{displayCell(value, column)}</span>
      {marks & ~MARK.UNSAVED ? <span className={classes.hidden}>{markText(marks)}</span> : null}
    </div>
  );
});

/** Classes of a cell's state: each has its own border or corner, so that colour never speaks alone. */
export function cellClass(marks: number, computed: boolean): string {
  let names = computed ? `${classes.cell} ${classes.computed}` : (classes.cell ?? '');
  if (marks === 0) return names;
  if (marks & MARK.ERROR) names += ` ${classes.error}`;
  else if (marks & MARK.WARNING) names += ` ${classes.warning}`;
  if (marks & MARK.CONFLICT) names += ` ${classes.conflict}`;
  if (marks & MARK.UNSAVED) names += ` ${classes.unsaved}`;
  if (marks & MARK.COMMENT) names += ` ${classes.comment}`;
  return names;
}
