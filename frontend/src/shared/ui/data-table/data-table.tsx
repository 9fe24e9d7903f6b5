import '@/shared/i18n/page-texts';
import { Button, Checkbox } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useShortcuts } from '../shortcuts';
import { ListSkeleton } from '../skeletons';
import classes from './data-table.module.css';
import { readListKey } from './keys';
import { useTableSettings } from './settings';
import { TableHead } from './table-head';
import { TableTools } from './table-tools';
import type { DataTableProps } from './types';

/** A press inside a link or a button of the row is theirs, not the row's. */
function isInner(target: EventTarget, row: HTMLElement): boolean {
  const control =
    target instanceof Element ? target.closest('a, button, input, label, select, textarea') : null;
  return control !== null && row.contains(control);
}

/**
 * The list of the house: arrows move, Enter opens, Space selects, `/` goes to the search box (the first
 * input[type=search] of the toolbar), the head sticks, columns and density are the user's.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, onSelect, selected, label } = props;
  const { t } = useTranslation();
  const settings = useTableSettings(props.id, columns);
  const [current, setCurrent] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.min(current, Math.max(rows.length - 1, 0));

  useShortcuts([
    {
      keys: '/',
      label: t('keys.search'),
      run: () => frame.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus(),
    },
  ]);

  const toggle = (row: Row) => {
    if (!onSelect) return;
    const next = new Set(selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    onSelect(next);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number) => {
    if (isInner(event.target, event.currentTarget) || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = readListKey(event.key, index, rows.length);
    const row = rows[index];
    if (!move || row === undefined) return;
    event.preventDefault();
    if (move.kind === 'open') props.onOpen?.(row);
    else if (move.kind === 'select') toggle(row);
    else {
      setCurrent(move.index);
      frame.current?.querySelectorAll<HTMLElement>('tbody > tr[data-row]')[move.index]?.focus();
    }
  };

  const onClick = (event: MouseEvent<HTMLTableRowElement>, row: Row, index: number) => {
    setCurrent(index);
    const readsText = window.getSelection()?.type === 'Range';
    if (!isInner(event.target, event.currentTarget) && !readsText) props.onOpen?.(row);
  };

  return (
    <div className={classes.frame} ref={frame}>
      <div className={classes.bar}>
        <div className={classes.toolbar}>{props.toolbar}</div>
        <TableTools columns={columns} settings={settings} count={props.total ?? rows.length} />
      </div>
      {onSelect && selected && selected.size > 0 && (
        <div className={classes.bulk}>
          <strong role="status">{t('table.selected', { count: selected.size })}</strong>
          {props.bulkActions}
          <Button size="compact-md" variant="subtle" onClick={() => onSelect(new Set())}>
            {t('table.clearSelection')}
          </Button>
        </div>
      )}
      {props.loading && rows.length === 0 ? (
        <ListSkeleton />
      ) : rows.length === 0 && props.empty ? (
        props.empty
      ) : (
        <div className={classes.scroller}>
          <table
            className={classes.table}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through and chosen by keys.
            role="grid"
            aria-label={label}
            aria-rowcount={(props.total ?? rows.length) + 1}
            aria-multiselectable={onSelect ? true : undefined}
            aria-busy={props.loading}
            data-density={settings.density}
          >
            <TableHead {...props} shown={settings.shown} />
            <tbody>
              {rows.map((row, index) => (
                <tr
                  key={rowKey(row)}
                  data-row
                  data-opens={!!props.onOpen}
                  aria-rowindex={index + 2}
                  aria-selected={onSelect ? (selected?.has(rowKey(row)) ?? false) : undefined}
                  tabIndex={index === at ? 0 : -1}
                  onFocus={() => setCurrent(index)}
                  onKeyDown={(event) => onKeyDown(event, index)}
                  onClick={(event) => onClick(event, row, index)}
                >
                  {onSelect && (
                    <td className={classes.check}>
                      <Checkbox
                        size="xs"
                        tabIndex={-1}
                        aria-label={`${t('table.selectRow')} ${props.rowLabel(row)}`}
                        checked={selected?.has(rowKey(row)) ?? false}
                        onChange={() => toggle(row)}
                      />
                    </td>
                  )}
                  {settings.shown.map((column) => (
                    <td key={column.key} data-align={column.align}>
                      {column.cell(row)}
                    </td>
                  ))}
                  {props.rowActions && <td data-align="right">{props.rowActions(row)}</td>}
                </tr>
              ))}
            </tbody>
            {props.foot && <tfoot>{props.foot}</tfoot>}
          </table>
        </div>
      )}
      {props.onMore && (
        <div className={classes.more}>
          <Button variant="default" onClick={props.onMore} loading={props.loading ?? false}>
            {t('table.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
