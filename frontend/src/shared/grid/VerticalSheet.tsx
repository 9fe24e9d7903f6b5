// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a virtual ARIA grid stand where a table cannot put them
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays in the one input of the sheet, as its live region says
import {
  type CSSProperties,
  memo,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { CellEditor } from './CellEditor';
import { ChangeMark } from './ChangeMark';
import { markText } from './cell-text';
import type { Comparison } from './comparison';
import type { Box } from './geometry';
import classes from './grid.module.css';
import { displayCell } from './read-cell';
import { cellClass } from './SheetRow';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { type GridColumn, MARK } from './types';
import { useRow, useShape, useStore } from './use-session';
import sheet from './vertical.module.css';
import { type SheetLine, sheetLines, shownRows } from './vertical-lines';

interface VerticalSheetProps {
  session: GridSession;
  label: string;
  comparisons: readonly Comparison[];
  inputRef: RefObject<HTMLInputElement | null>;
  narrow: boolean;
  onComments?: (() => void) | undefined;
}

/** The sheet with a line per column: the paper form of one unit, and the form on a phone. */
export function VerticalSheet({
  session,
  label,
  comparisons,
  inputRef,
  narrow,
  onComments,
}: VerticalSheetProps) {
  const { model } = session;
  // State, not a ref: the overlay inside measures once this element is there.
  const [content, setContent] = useState<HTMLDivElement | null>(null);
  useShape(model);
  const { active } = useStore(session.selection);
  const lines = useMemo(() => sheetLines(model.columns), [model.columns]);
  const rows = shownRows(model.rowCount, active.column, narrow);
  const compared = rows.length === 1 ? comparisons : [];
  const select = (event: PointerEvent<HTMLDivElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-line]');
    if (event.button !== 0 || !cell) return;
    event.preventDefault();
    inputRef.current?.focus({ preventScroll: true });
    session.select({ row: Number(cell.dataset.line), column: Number(cell.dataset.row) }, event.shiftKey);
  };
  return (
    <div className={classes.scroller} data-layout="vertical">
      <div className={classes.content} ref={setContent} onPointerDown={select}>
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={model.columns.length + 1}
          aria-colcount={2 + model.rowCount + compared.length * 2}
          aria-readonly={session.readOnly}
          className={sheet.sheet}
          data-compared={compared.length > 0 || undefined}
          style={{ '--sheet-values': rows.length, '--sheet-comparisons': compared.length } as CSSProperties}
        >
          <VerticalHead session={session} rows={rows} comparisons={compared} />
          {lines.map((line) =>
            line.kind === 'SECTION' ? (
              <Section key={line.key} line={line} />
            ) : (
              <Line
                key={line.column.key}
                session={session}
                line={line}
                rows={rows.join()}
                comparisons={compared}
              />
            ),
          )}
        </div>
        <VerticalOverlay session={session} content={content} inputRef={inputRef} onComments={onComments} />
      </div>
    </div>
  );
}

interface VerticalHeadProps {
  session: GridSession;
  rows: readonly number[];
  comparisons: readonly Comparison[];
}

function VerticalHead({ session, rows, comparisons }: VerticalHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className={sheet.sheetHead}>
      <div role="columnheader" className={sheet.code}>
        {gridStrings.head.code}
      </div>
      <div role="columnheader" className={sheet.label}>
        {gridStrings.head.item}
      </div>
      {rows.map((row) => (
        <div role="columnheader" className={sheet.valueHead} key={row}>
          {session.model.rowAt(row)?.label}
        </div>
      ))}
      {comparisons.map(({ key, label }) => [
        <div role="columnheader" className={sheet.before} key={key}>
          {label}
        </div>,
        <div role="columnheader" className={sheet.change} key={`${key}.change`}>
          {gridStrings.head.change}
        </div>,
      ])}
    </div>
  );
}

const Section = memo(function Section({ line }: { line: Extract<SheetLine, { kind: 'SECTION' }> }) {
  return (
    <div role="row" className={sheet.section} data-level={line.level}>
      <div role="rowheader">{line.label}</div>
    </div>
  );
});

interface LineProps {
  session: GridSession;
  line: Extract<SheetLine, { kind: 'COLUMN' }>;
  /** Comma-separated, so that an unchanged line is not rendered again. */
  rows: string;
  comparisons: readonly Comparison[];
}

const Line = memo(function Line({ session, line, rows, comparisons }: LineProps) {
  const { column, index, level } = line;
  const shown = rows.split(',').map(Number);
  const first = session.model.rowAt(shown[0] ?? 0)?.key ?? '';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={sheet.line}
      data-computed={column.computed || undefined}
    >
      <div role="gridcell" className={sheet.code}>
        {column.code}
      </div>
      <div role="rowheader" className={sheet.label} data-level={level}>
        {column.label}
        {column.unit && <span className={sheet.unit}> ({column.unit})</span>}
        {column.printed && <span className={sheet.printed}>{column.printed}</span>}
      </div>
      {shown.map((row) => (
        <ValueCell key={row} session={session} column={column} index={index} row={row} />
      ))}
      {comparisons.map((comparison) => (
        <CompareCells
          key={comparison.key}
          session={session}
          column={column}
          row={first}
          comparison={comparison}
        />
      ))}
    </div>
  );
});

interface ValueCellProps {
  session: GridSession;
  column: GridColumn;
  index: number;
  row: number;
}

function ValueCell({ session, column, index, row }: ValueCellProps) {
  const { model } = session;
  useRow(model, model.rowAt(row)?.key ?? '');
  const marks = model.marksAt(row, index);
  const computed = model.isComputed(row, index);
  const hold = model.holdAt(row, index);
  return (
    <div
      role="gridcell"
      aria-readonly={computed || hold?.shut || undefined}
      className={`${cellClass(marks, computed)} ${sheet.value}`}
      data-hold={hold && (hold.shut ? 'shut' : 'given')}
      title={hold?.text}
      data-kind={column.kind}
      data-line={index}
      data-row={row}
    >
      <span className={classes.cellText}>{displayCell(model.valueAt(row, index), column)}</span>
      {marks & ~MARK.UNSAVED ? <span className={classes.hidden}>{markText(marks)}</span> : null}
    </div>
  );
}

interface CompareCellsProps {
  session: GridSession;
  column: GridColumn;
  row: string;
  comparison: Comparison;
}

function CompareCells({ session, column, row, comparison }: CompareCellsProps) {
  useRow(session.model, row);
  const before = comparison.value(row, column.key);
  return (
    <>
      <div role="gridcell" className={sheet.before} data-label={comparison.label}>
        {displayCell(before, column)}
      </div>
      <div role="gridcell" className={sheet.change}>
        {column.kind === 'NUMBER' && (
          <ChangeMark now={session.model.value(row, column.key)} before={before} />
        )}
      </div>
    </>
  );
}

interface VerticalOverlayProps {
  session: GridSession;
  content: HTMLDivElement | null;
  inputRef: RefObject<HTMLInputElement | null>;
  onComments?: (() => void) | undefined;
}

/** Labels wrap here, so the place of the active cell is read from the screen. */
function VerticalOverlay({ session, content, inputRef, onComments }: VerticalOverlayProps) {
  const { active, corner } = useStore(session.selection);
  const [box, setBox] = useState<Box>({ left: 0, top: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const cell = content?.querySelector<HTMLElement>(
      `[data-line="${active.row}"][data-row="${active.column}"]`,
    );
    const place = () => cell && setBox(boxWithin(cell));
    place();
    if (!content) return;
    const observer = new ResizeObserver(place);
    observer.observe(content);
    return () => observer.disconnect();
  }, [content, active]);
  useEffect(() => {
    const selected = rangeLines(content, active.row, corner.row);
    for (const cell of selected) cell.dataset.selected = 'true';
    content?.querySelector(`[data-line="${corner.row}"]`)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const cell of selected) delete cell.dataset.selected;
    };
  }, [content, active, corner]);
  return <CellEditor session={session} inputRef={inputRef} box={box} screen={{ pageSize: 10, onComments }} />;
}

function boxWithin(cell: HTMLElement): Box {
  return { left: cell.offsetLeft, top: cell.offsetTop, width: cell.offsetWidth, height: cell.offsetHeight };
}

function rangeLines(content: HTMLElement | null, from: number, to: number): HTMLElement[] {
  if (from === to) return [];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return [...(content?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].filter(({ dataset }) => {
    const line = Number(dataset.line);
    return line >= low && line <= high;
  });
}
