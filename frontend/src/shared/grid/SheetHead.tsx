// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a virtual ARIA grid stand where a table cannot put them
// biome-ignore-all lint/a11y/useFocusableInteractive: focus stays in the one input of the sheet, as its live region says
import { type CSSProperties, memo } from 'react';
import { CODES_HEIGHT, type SheetGeometry } from './geometry';
import { type Head, sum } from './head';
import classes from './head.module.css';
import { gridStrings } from './strings';
import type { GridColumn } from './types';

interface SheetHeadProps {
  head: Head;
  lineHeights: readonly number[];
  columns: readonly GridColumn[];
  geometry: SheetGeometry;
  from: number;
  to: number;
}

/** The sticky head of several levels with the line of column codes. */
export const SheetHead = memo(function SheetHead({
  head,
  lineHeights,
  columns,
  geometry,
  from,
  to,
}: SheetHeadProps) {
  const headings = sum(lineHeights, 0, head.lines);
  const seen = head.cells.filter(({ column, columnSpan }) => column <= to && column + columnSpan > from);
  return (
    <div
      role="rowgroup"
      className={classes.head}
      style={
        {
          width: geometry.totalWidth,
          height: geometry.headHeight,
          '--grid-first': `${geometry.firstWidth}px`,
        } as CSSProperties
      }
    >
      {lineHeights.map((_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of the head never change places
        <div role="row" aria-rowindex={line + 1} className={classes.headLine} key={line}>
          {line === 0 && (
            <div
              role="columnheader"
              aria-colindex={1}
              aria-rowspan={head.lines}
              className={classes.corner}
              style={{ width: geometry.firstWidth, height: headings }}
            >
              {gridStrings.head.row}
            </div>
          )}
          {seen
            .filter((cell) => cell.line === line)
            .map((cell) => {
              const left = geometry.edges[cell.column] ?? 0;
              const width = (geometry.edges[cell.column + cell.columnSpan] ?? left) - left;
              const top = sum(lineHeights, 0, line);
              const height = sum(lineHeights, line, line + cell.lineSpan);
              return (
                <div
                  role="columnheader"
                  key={cell.column}
                  aria-colindex={cell.column + 2}
                  aria-colspan={cell.columnSpan}
                  aria-rowspan={cell.lineSpan}
                  className={classes.headCell}
                  data-leaf={cell.leaf || undefined}
                  title={cell.label}
                  style={{ left, top, width, height }}
                >
                  <span className={cell.leaf ? undefined : classes.headGroup}>{cell.label}</span>
                </div>
              );
            })}
        </div>
      ))}
      <CodesLine
        headings={headings}
        line={head.lines}
        columns={columns}
        geometry={geometry}
        from={from}
        to={to}
      />
    </div>
  );
});

interface CodesLineProps {
  headings: number;
  line: number;
  columns: readonly GridColumn[];
  geometry: SheetGeometry;
  from: number;
  to: number;
}

function CodesLine({ headings, line, columns, geometry, from, to }: CodesLineProps) {
  return (
    <div role="row" aria-rowindex={line + 1} className={classes.headLine}>
      <div
        role="columnheader"
        aria-colindex={1}
        className={classes.corner}
        data-code
        style={{ width: geometry.firstWidth, height: CODES_HEIGHT }}
      >
        {gridStrings.head.code}
      </div>
      {columns.slice(from, to + 1).map((column, offset) => {
        const left = geometry.edges[from + offset] ?? 0;
        const width = (geometry.edges[from + offset + 1] ?? left) - left;
        return (
          <div
            role="columnheader"
            key={column.key}
            aria-colindex={from + offset + 2}
            className={classes.headCell}
            data-code
            title={column.printed ? `${column.code} ${column.printed}` : column.code}
            style={{ left, top: headings, width, height: CODES_HEIGHT }}
          >
            {column.code}
            {column.unit && <span className={classes.unit}>&nbsp;({column.unit})</span>}
          </div>
        );
      })}
    </div>
  );
}
