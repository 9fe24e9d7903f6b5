import { Checkbox, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { ChevronDown, ChevronsUpDown, ChevronUp } from '../icons';
import classes from './data-table.module.css';
import type { Column, DataTableProps, Sort } from './types';

interface HeadProps<Row> extends DataTableProps<Row> {
  shown: readonly Column<Row>[];
}

export function TableHead<Row>(props: HeadProps<Row>) {
  const { t } = useTranslation();
  const { rows, rowKey, selected, onSelect, shown } = props;
  const all = rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)));
  const some = !all && rows.some((row) => selected?.has(rowKey(row)));
  return (
    <thead>
      <tr aria-rowindex={1}>
        {onSelect && (
          <th className={classes.check} scope="col">
            <Checkbox
              size="xs"
              aria-label={t('table.selectAll')}
              checked={all}
              indeterminate={some}
              onChange={() => onSelect(all ? new Set() : new Set(rows.map(rowKey)))}
            />
          </th>
        )}
        {shown.map((column) => (
          <HeadCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
        ))}
        {props.rowActions && (
          <th scope="col">
            <VisuallyHidden>{t('table.actions')}</VisuallyHidden>
          </th>
        )}
      </tr>
    </thead>
  );
}

interface CellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: CellProps<Row>) {
  const { sortKey } = column;
  const active = !!sortKey && sort?.key === sortKey;
  const style = column.width ? { width: column.width } : undefined;
  if (!sortKey || !onSort) {
    return (
      <th scope="col" data-align={column.align} style={style}>
        {column.title}
      </th>
    );
  }
  const Icon = !active ? ChevronsUpDown : sort?.descending ? ChevronDown : ChevronUp;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={style}
      aria-sort={active ? (sort?.descending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={classes.sort}
        data-active={active}
        onClick={() => onSort({ key: sortKey, descending: active && !sort?.descending })}
      >
        {column.title}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </th>
  );
}
