import '@/shared/i18n/page-texts';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from '@/shared/i18n';
import { type Shortcut, useShortcuts } from '../shortcuts';
import { ListSkeleton } from '../skeletons';
import { BulkBar } from './bulk-bar';
import classes from './data-table.module.css';
import { useTableSettings } from './settings';
import { TableGrid } from './table-grid';
import { TableTools } from './table-tools';
import type { DataTableProps } from './types';

/** The keys of a list, for the help; those without `run` are read by the rows themselves. */
function useListShortcuts(search: () => void): void {
  const { t } = useTranslation();
  const shortcuts: Shortcut[] = [
    { keys: 'ArrowUp ArrowDown', label: t('keys.rows') },
    { keys: 'Home End', label: t('keys.firstLast') },
    { keys: 'Enter', label: t('keys.open') },
    { keys: ' ', label: t('keys.select') },
    { keys: '/', label: t('keys.search'), run: search },
  ];
  useShortcuts(shortcuts);
}

/**
 * The list of the house: arrows move, Enter opens, Space selects, `/` goes to the search box (the first
 * input[type=search] of the toolbar), the head sticks, columns and density are the user's.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, loading = false, onMore } = props;
  const { t } = useTranslation();
  const settings = useTableSettings(props.id, columns);
  const frame = useRef<HTMLDivElement>(null);
  useListShortcuts(() => frame.current?.querySelector<HTMLInputElement>('input[type="search"]')?.focus());

  const isEmpty = rows.length === 0;
  return (
    <div className={classes.frame} ref={frame}>
      <div className={classes.bar} data-one-line={props.oneLine} data-print="never">
        <div className={classes.toolbar}>{props.toolbar}</div>
        {!(isEmpty && props.empty) && (
          <TableTools
            columns={columns}
            settings={settings}
            count={props.total ?? rows.length}
            text={props.totalText}
          >
            {props.tools}
          </TableTools>
        )}
      </div>
      <BulkBar {...props} />
      {isEmpty && loading && <ListSkeleton />}
      {isEmpty && !loading && props.empty}
      {!(isEmpty && (loading || props.empty)) && (
        <TableGrid table={props} shown={settings.shown} density={settings.density} />
      )}
      {onMore && (
        <div className={classes.more} data-print="never">
          <Button variant="default" onClick={onMore} loading={loading}>
            {t('table.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
