// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a virtual ARIA grid stand where a table cannot put them
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays in the one input of the sheet, as its live region says
import { type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type PointerEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { CellEditor } from './CellEditor';
import {
  CODES_HEIGHT,
  cellBox,
  columnAt,
  FIRST_COLUMN,
  ROW_HEIGHT,
  type SheetGeometry,
  scrollFor,
  sheetGeometry,
  VIRTUAL_COLUMNS,
} from './geometry';
import classes from './grid.module.css';
import { columnWidth, headLineHeights, layOutHead, sum } from './head';
import { SheetHead } from './SheetHead';
import { SheetRow } from './SheetRow';
import { isSingle, rectangle } from './selection';
import type { GridSession } from './session';
import type { HeadNode } from './types';
import { useShape, useStore } from './use-session';

interface HorizontalSheetProps {
  session: GridSession;
  head: readonly HeadNode[];
  label: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onComments?: (() => void) | undefined;
}

/** The sheet with a line per row: virtual rows, sticky head and first column. */
export function HorizontalSheet({ session, head, label, inputRef, onComments }: HorizontalSheetProps) {
  const { model } = session;
  const scroller = useRef<HTMLDivElement>(null);
  const shape = useShape(model);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape says when widths may be new
  const layout = useMemo(() => measure(session, head), [session, head, shape]);
  const { geometry } = layout;
  const rows = useVirtualizer({
    count: model.rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => model.rowAt(index)?.key ?? index,
    overscan: 2,
    rangeExtractor: inBlocks,
    paddingStart: geometry.headHeight,
    useFlushSync: false,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: model.columns.length,
    enabled: model.columns.length > VIRTUAL_COLUMNS,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (geometry.edges[index + 1] ?? 0) - (geometry.edges[index] ?? 0),
    overscan: 1,
    rangeExtractor: inBlocks,
    paddingStart: geometry.firstWidth,
    useFlushSync: false,
  });
  const shown = rows.getVirtualItems();
  const seen = columns.getVirtualItems();
  const from = seen[0]?.index ?? 0;
  const to = seen.at(-1)?.index ?? model.columns.length - 1;
  const headLines = layout.head.lines + 1;
  useFollowSelection(session, scroller, geometry);
  const pointer = usePointer(session, geometry, scroller, inputRef);
  return (
    <div className={classes.scroller} ref={scroller} data-layout="horizontal">
      <div
        className={classes.content}
        style={{ width: geometry.totalWidth, height: geometry.headHeight + model.rowCount * ROW_HEIGHT }}
        {...pointer}
      >
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={model.rowCount + headLines}
          aria-colcount={model.columns.length + 1}
          aria-readonly={session.readOnly}
          aria-multiselectable
        >
          <SheetHead {...layout} columns={model.columns} from={from} to={to} />
          <div role="rowgroup" style={{ paddingTop: (shown[0]?.index ?? 0) * ROW_HEIGHT }}>
            {shown.map(({ key, index }) => (
              <SheetRow
                key={key}
                session={session}
                rowKey={String(key)}
                index={index}
                headLines={headLines}
                geometry={geometry}
                from={from}
                to={to}
              />
            ))}
          </div>
        </div>
        <Overlay
          session={session}
          geometry={geometry}
          scroller={scroller}
          inputRef={inputRef}
          onComments={onComments}
        />
      </div>
    </div>
  );
}

/** Rows and columns come and go in blocks: most steps of the cursor then scroll without drawing anew. */
const BLOCK = 8;

function inBlocks({ startIndex, endIndex, overscan, count }: Range): number[] {
  const from = Math.floor(Math.max(0, startIndex - overscan) / BLOCK) * BLOCK;
  const to = Math.min(count, Math.ceil((endIndex + 1 + overscan) / BLOCK) * BLOCK);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function measure(session: GridSession, nodes: readonly HeadNode[]) {
  const { model } = session;
  const head = layOutHead(nodes);
  const widths = model.columns.map((column, index) => columnWidth(column, model.longestIn(index)));
  const lineHeights = headLineHeights(head, widths);
  let longest = 0;
  for (let index = 0; index < model.rowCount; index++) {
    longest = Math.max(longest, model.rowAt(index)?.label.length ?? 0);
  }
  const firstWidth = longest > 16 ? FIRST_COLUMN.wide : FIRST_COLUMN.narrow;
  const headHeight = sum(lineHeights, 0, head.lines) + CODES_HEIGHT;
  return { head, lineHeights, geometry: sheetGeometry(widths, firstWidth, headHeight) };
}

interface OverlayProps {
  session: GridSession;
  geometry: SheetGeometry;
  scroller: RefObject<HTMLDivElement | null>;
  inputRef: RefObject<HTMLInputElement | null>;
  onComments?: (() => void) | undefined;
}

/** What moves with the selection; the rows below it stay as they are. */
function Overlay({ session, geometry, scroller, inputRef, onComments }: OverlayProps) {
  const selection = useStore(session.selection);
  const { top, left, bottom, right } = rectangle(selection);
  const first = cellBox(geometry, { row: top, column: left });
  const last = cellBox(geometry, { row: bottom, column: right });
  const screen = {
    get pageSize() {
      const height = scroller.current?.clientHeight ?? 0;
      return Math.max(1, Math.floor((height - geometry.headHeight) / ROW_HEIGHT) - 1);
    },
    onComments,
  };
  return (
    <>
      {!isSingle(selection) && (
        <div
          className={classes.range}
          style={{
            left: first.left,
            top: first.top,
            width: last.left + last.width - first.left,
            height: last.top + last.height - first.top,
          }}
        />
      )}
      <div
        className={classes.rowMark}
        style={{
          top: cellBox(geometry, selection.active).top,
          width: geometry.firstWidth,
          height: ROW_HEIGHT,
        }}
      />
      <CellEditor
        session={session}
        inputRef={inputRef}
        box={cellBox(geometry, selection.active)}
        screen={screen}
      />
    </>
  );
}

/** Keeps the moving end of the selection in view, clear of the sticky head and first column. */
function useFollowSelection(
  session: GridSession,
  scroller: RefObject<HTMLDivElement | null>,
  geometry: SheetGeometry,
) {
  useEffect(() => {
    return session.selection.subscribe(() => {
      const element = scroller.current;
      if (!element) return;
      const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element;
      const box = cellBox(geometry, session.selection.get().corner);
      const sticky = { left: geometry.firstWidth, top: geometry.headHeight };
      const target = scrollFor(box, { left, top, width, height }, sticky);
      if (target.left !== left || target.top !== top) element.scrollTo(target);
    });
  }, [session, scroller, geometry]);
}

/** Mouse and touch: a press selects, a drag or Shift extends, a press on a row's name takes the row. */
function usePointer(
  session: GridSession,
  geometry: SheetGeometry,
  scroller: RefObject<HTMLDivElement | null>,
  inputRef: RefObject<HTMLInputElement | null>,
) {
  const [dragging, setDragging] = useState(false);
  const placeOf = useCallback(
    (event: PointerEvent<HTMLDivElement>) => {
      const content = event.currentTarget.getBoundingClientRect();
      const view = scroller.current?.getBoundingClientRect();
      const y = event.clientY - content.top - geometry.headHeight;
      const inView = { x: event.clientX - (view?.left ?? 0), y: event.clientY - (view?.top ?? 0) };
      return {
        onHead: inView.y < geometry.headHeight,
        onFirst: inView.x < geometry.firstWidth,
        row: Math.floor(y / ROW_HEIGHT),
        column: columnAt(geometry, event.clientX - content.left),
      };
    },
    [geometry, scroller],
  );
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const editing = event.target === inputRef.current && session.editor.get().mode !== 'READY';
    if (event.button !== 0 || editing) return;
    const place = placeOf(event);
    // The input keeps the focus: a press on a cell must not take it away.
    event.preventDefault();
    inputRef.current?.focus({ preventScroll: true });
    const { rows, columns } = session.bounds;
    if (place.onHead) {
      if (place.onFirst || !session.select({ row: 0, column: place.column })) return;
      session.select({ row: rows - 1, column: place.column }, true);
    } else if (place.onFirst) {
      if (session.select({ row: place.row, column: 0 }))
        session.select({ row: place.row, column: columns - 1 }, true);
    } else if (session.select(place, event.shiftKey)) {
      setDragging(event.pointerType === 'mouse');
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!dragging || event.buttons !== 1) return;
    const { row, column } = placeOf(event);
    const { corner } = session.selection.get();
    if (row !== corner.row || column !== corner.column) session.select({ row, column }, true);
  };
  return { onPointerDown, onPointerMove, onPointerUp: () => setDragging(false) };
}
