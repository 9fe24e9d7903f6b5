import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { formatShare } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { ChevronDown } from '@/shared/ui/icons';
import classes from './ontime.module.css';
import { type SortKey, shareOf, sorted, type Tally, totalOf, type UnitLine } from './sums';

const route = getRouteApi('/shell/bao-cao');
const counts = ['owed', 'onTime', 'late', 'missing'] as const;

interface Props {
  columns: readonly string[];
  columnIds: readonly string[];
  by: 'REGIME' | 'ROUND';
  lines: readonly UnitLine[];
  year: number;
}

/** Units × regimes or rounds with their sums; the heads of the sums sort. */
export function OnTimeGrid({ columns, columnIds, by, lines, year }: Props) {
  const { t } = useTranslation('onTime');
  const [order, setOrder] = useState<SortKey>('unit');
  const total = totalOf(lines);
  const several = columns.length > 1;
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t('title')}>
        <thead>
          <tr>
            <SortHead id="unit" order={order} onSort={setOrder} />
            {several &&
              columns.map((name, j) => (
                <th key={columnIds[j]} scope="col">
                  {name}
                </th>
              ))}
            {counts.map((id) => (
              <SortHead key={id} id={id} order={order} onSort={setOrder} />
            ))}
            <SortHead id="share" order={order} onSort={setOrder} />
          </tr>
        </thead>
        <tbody>
          {sorted(lines, order).map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <Reports unit={line.id} year={year}>
                  {line.name}
                </Reports>
              </th>
              {several &&
                line.cells.map((cell, j) => (
                  <td key={columnIds[j]} data-tone={toneOf(cell)}>
                    <Cell
                      line={line}
                      cell={cell}
                      column={columns[j] ?? ''}
                      id={columnIds[j] ?? ''}
                      by={by}
                      year={year}
                    />
                  </td>
                ))}
              <Sums tally={line.sum} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {several &&
              total.cells.map((cell, j) => (
                <td key={columnIds[j]}>{t('cell', { onTime: cell.onTime, owed: cell.owed })}</td>
              ))}
            <Sums tally={total.sum} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A cell that is not all in time is marked, in words of the title and by weight too. */
function toneOf(cell: Tally): 'bad' | 'warn' | undefined {
  if (cell.missing > 0) return 'bad';
  return cell.late > 0 ? 'warn' : undefined;
}

interface HeadProps {
  id: SortKey;
  order: SortKey;
  onSort: (key: SortKey) => void;
}

function SortHead({ id, order, onSort }: HeadProps) {
  const { t } = useTranslation('onTime');
  const title = t(`${id}`);
  return (
    <th
      scope="col"
      aria-sort={order === id ? (id === 'unit' || id === 'share' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" onClick={() => onSort(id)} aria-label={t('sortBy', { column: title })}>
        {title}
        {order === id && <ChevronDown size={14} aria-hidden />}
      </button>
    </th>
  );
}

function Sums({ tally }: { tally: Tally }) {
  const share = shareOf(tally);
  return (
    <>
      {counts.map((key) => (
        <td key={key}>{tally[key] || '-'}</td>
      ))}
      <td className={classes.share}>
        {share === null ? (
          '-'
        ) : (
          <>
            <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect className={classes.all} width="100" height="8" />
              <rect className={classes.part} width={share * 100} height="8" />
            </svg>
            <span>{formatShare(share, 0)}</span>
          </>
        )}
      </td>
    </>
  );
}

interface ReportsProps {
  unit: string;
  year: number;
  regime?: string | undefined;
  round?: string | undefined;
  title?: string;
  children: ReactNode;
}

/** The reports behind a figure. */
function Reports({ unit, year, regime, round, title, children }: ReportsProps) {
  const { quy } = route.useSearch();
  const pad = (month: number) => String(month).padStart(2, '0');
  const first = quy ? 3 * (quy - 1) + 1 : 1;
  const last = quy ? first + 2 : 12;
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return (
    <Link
      to="/bao-cao"
      search={{
        phan: 'nghia-vu',
        don_vi_id: unit,
        che_do: regime,
        dot: round,
        han_tu: `${year}-${pad(first)}-01`,
        han_den: `${year}-${pad(last)}-${end}`,
      }}
      title={title}
    >
      {children}
    </Link>
  );
}

interface CellProps {
  line: UnitLine;
  cell: Tally;
  column: string;
  id: string;
  by: 'REGIME' | 'ROUND';
  year: number;
}

function Cell({ line, cell, column, id, by, year }: CellProps) {
  const { t } = useTranslation('onTime');
  if (cell.owed === 0) return <>-</>;
  return (
    <Reports
      unit={line.id}
      year={year}
      regime={by === 'REGIME' ? id : undefined}
      round={by === 'ROUND' ? id : undefined}
      title={t('cellTitle', { unit: line.name, column, ...cell })}
    >
      {t('cell', { onTime: cell.onTime, owed: cell.owed })}
    </Reports>
  );
}
