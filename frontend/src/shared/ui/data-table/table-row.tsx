import { Checkbox } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from './data-table.module.css';
import { type ListMove, readListKey } from './keys';
import type { Column, DataTableProps } from './types';

interface Props<Row> {
  table: DataTableProps<Row>;
  shown: readonly Column<Row>[];
  row: Row;
  index: number;
  /** The row that Tab comes to. */
  current: boolean;
  onCurrent: () => void;
  onMove: (move: ListMove, row: Row) => void;
  onToggle: (row: Row) => void;
}

/** A press inside a link or a button of the row is theirs, not the row's. */
function isInner(target: EventTarget, row: HTMLElement): boolean {
  const control =
    target instanceof Element ? target.closest('a, button, input, label, select, textarea') : null;
  return control !== null && row.contains(control);
}

/** One row: a stop for the arrows, with its check box, cells and small actions. */
export function TableRow<Row>({
  table,
  shown,
  row,
  index,
  current,
  onCurrent,
  onMove,
  onToggle,
}: Props<Row>) {
  const { t } = useTranslation();
  const { onSelect, rowActions } = table;
  const chosen = table.selected?.has(table.rowKey(row)) ?? false;

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (isInner(event.target, event.currentTarget) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = readListKey(event.key, index, table.rows.length);
    if (!move) return;
    event.preventDefault();
    onMove(move, row);
  };

  const onClick = (event: MouseEvent<HTMLTableRowElement>) => {
    onCurrent();
    const readsText = window.getSelection()?.type === 'Range';
    if (!isInner(event.target, event.currentTarget) && !readsText) table.onOpen?.(row);
  };

  return (
    <tr
      data-row
      data-opens={!!table.onOpen}
      aria-rowindex={index + 2}
      aria-selected={onSelect ? chosen : undefined}
      tabIndex={current ? 0 : -1}
      onFocus={onCurrent}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {onSelect && (
        <td className={classes.check}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            aria-label={`${t('table.selectRow')} ${table.rowLabel(row)}`}
            checked={chosen}
            onChange={() => onToggle(row)}
          />
        </td>
      )}
      {shown.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
      {rowActions && <td data-align="right">{rowActions(row)}</td>}
    </tr>
  );
}
