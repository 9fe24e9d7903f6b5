import type { ReactNode } from 'react';

/** One column. `sortKey` names the order of the contract; without it the column is not sortable. */
export interface Column<Row> {
  key: string;
  /** Head; the unit of measure stands here, not in the cells. */
  title: string;
  cell: (row: Row) => ReactNode;
  align?: 'left' | 'right' | 'center';
  /** CSS width. */
  width?: string;
  sortKey?: string;
  /** Always shown: what names the row. */
  fixed?: boolean;
  /** Not shown until the user asks for it. */
  hidden?: boolean;
}

export interface Sort {
  key: string;
  descending: boolean;
}

export type Density = 'compact' | 'normal';

export interface DataTableProps<Row> {
  /** Under this name the browser remembers columns and density. */
  id: string;
  /** Says what the table holds, for those who do not see it. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Names a row in "Chọn dòng …". */
  rowLabel: (row: Row) => string;
  /** Enter or a click on the row. */
  onOpen?: (row: Row) => void;
  sort?: Sort | undefined;
  onSort?: (sort: Sort) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: Set<string>) => void;
  /** Acts on the chosen rows; shown while there are some. */
  bulkActions?: ReactNode;
  /** Small actions at the end of a row. */
  rowActions?: (row: Row) => ReactNode;
  /** Filters and search, at the left above the table. */
  toolbar?: ReactNode;
  /** What may be done with the rows as a whole, beside their count. */
  tools?: ReactNode;
  /** Many filters and tools: they keep one line above the table, tools as pictures where the frame is narrow. */
  oneLine?: boolean;
  /** Rows there are in all, when more than are shown. */
  total?: number;
  /** How that number is told, where it is not known to the last. */
  totalText?: string;
  /** Last rows, e.g. the total. */
  foot?: ReactNode;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  loading?: boolean;
  onMore?: (() => void) | undefined;
}
