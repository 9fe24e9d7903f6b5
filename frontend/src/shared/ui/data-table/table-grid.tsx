import { useRef, useState } from 'react';
import classes from './data-table.module.css';
import type { ListMove } from './keys';
import { TableHead } from './table-head';
import { TableRow } from './table-row';
import type { Column, DataTableProps, Density } from './types';

interface Props<Row> {
  table: DataTableProps<Row>;
  shown: readonly Column<Row>[];
  density: Density;
}

/** Head, rows and foot: one tab stop, moved through by the arrows. */
export function TableGrid<Row>({ table, shown, density }: Props<Row>) {
  const { rows, rowKey, selected, onSelect } = table;
  const [current, setCurrent] = useState(0);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = Math.min(current, Math.max(rows.length - 1, 0));

  const toggle = (row: Row) => {
    if (!onSelect) return;
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelect(next);
  };

  const move = (to: ListMove, row: Row) => {
    if (to.kind === 'open') table.onOpen?.(row);
    else if (to.kind === 'select') toggle(row);
    else {
      setCurrent(to.index);
      body.current?.querySelectorAll<HTMLElement>(':scope > tr[data-row]')[to.index]?.focus();
    }
  };

  return (
    <div className={classes.scroller}>
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and chosen by keys.
        role="grid"
        aria-label={table.label}
        aria-rowcount={(table.total ?? rows.length) + 1}
        aria-multiselectable={onSelect ? true : undefined}
        aria-busy={table.loading}
        data-density={density}
      >
        <TableHead {...table} shown={shown} />
        <tbody ref={body}>
          {rows.map((row, index) => (
            <TableRow
              key={rowKey(row)}
              table={table}
              shown={shown}
              row={row}
              index={index}
              current={index === at}
              onCurrent={() => setCurrent(index)}
              onMove={move}
              onToggle={toggle}
            />
          ))}
        </tbody>
        {table.foot && <tfoot>{table.foot}</tfoot>}
      </table>
    </div>
  );
}
