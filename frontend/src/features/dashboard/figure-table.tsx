import { useTranslation } from '@/shared/i18n';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from './figure-table.module.css';

export interface FigureRow {
  key: string;
  cells: readonly string[];
  unapproved?: boolean;
  /** What must be known to read the row, "" is nothing. */
  note?: string;
  selected?: boolean;
  /** The same way on that a click in the picture takes. */
  onPick?: () => void;
}

interface Props {
  label: string;
  heads: readonly string[];
  rows: readonly FigureRow[];
  /** Columns that hold words, besides the first. */
  words?: readonly number[];
}

/** The table behind a chart. */
export function FigureTable({ label, heads, rows, words = [] }: Props) {
  const { t } = useTranslation('dashboard');
  const alignOf = (column: number) => (column === 0 || words.includes(column) ? 'left' : 'right');
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head, column) => (
            <th key={head} scope="col" data-align={alignOf(column)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-selected={row.selected ?? false}>
            {row.cells.map((cell, column) => (
              <td key={heads[column]} data-align={alignOf(column)}>
                {column === 0 && row.onPick ? (
                  <button type="button" className={classes.pick} onClick={row.onPick}>
                    {cell}
                  </button>
                ) : (
                  cell
                )}
                {column === 0 && row.note && <span className={classes.note}>{row.note}</span>}
                {column === 0 && row.unapproved && (
                  <StatusBadge status="UNAPPROVED" label={t('unapproved')} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
