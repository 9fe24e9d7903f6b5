export { BulkBar } from './bulk-bar';
export { DataTable } from './data-table';
export type { Column, DataTableProps, Density, Sort } from './types';
