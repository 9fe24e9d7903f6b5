import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import { readListKey } from '@/shared/ui/data-table/keys';
import type { ReportingRoundTableQuery } from '../gql/graphql';
import classes from './province-table.module.css';
import { hasPrintedHead, headLines, type TableColumn, tableColumns } from './table-head';

type Table = NonNullable<ReportingRoundTableQuery['roundTable']>;
type Row = Omit<Table['rows'][number], '__typename'>;

interface Props {
  form: ClientForm;
  columns: readonly string[];
  rows: readonly Row[];
  total: readonly (string | null)[] | null | undefined;
  /** Called so for screen readers. */
  label: string;
  /** Another row of the form has been asked for; what stands here is the one before it. */
  busy?: boolean;
  /** Lines between the units and TỔNG CỘNG. */
  children?: ReactNode;
}

/** One row per unit and TỔNG CỘNG, under the form's printed head; Enter opens the unit's version. */
export function ProvinceTable({ form, columns: keys, rows, total, label, busy, children }: Props) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const [current, setCurrent] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => tableColumns(form, keys), [form, keys]);
  const at = Math.min(current, rows.length - 1);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const move = readListKey(event.key, index, rows.length);
    const row = rows[index];
    if (!move || !row || move.kind === 'select') return;
    event.preventDefault();
    if (move.kind === 'open') void navigate(target(row));
    else {
      setCurrent(move.index);
      frame.current?.querySelectorAll<HTMLElement>('tbody > tr')[move.index]?.focus();
    }
  };

  return (
    <div className={classes.frame} ref={frame}>
      <table
        className={classes.table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are moved through by keys.
        role="grid"
        aria-label={label}
        aria-busy={busy}
        aria-rowcount={rows.length + 2}
      >
        <Head form={form} keys={keys} columns={columns} />
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.obligationId}
              tabIndex={index === at ? 0 : -1}
              data-official={row.submissionId ? row.official : undefined}
              onKeyDown={(event) => onKeyDown(event, index)}
              onFocus={() => setCurrent(index)}
            >
              <th scope="row">
                <Link
                  {...target(row)}
                  tabIndex={-1}
                  title={t('rounds.table.open', { unit: row.unit?.name ?? '' })}
                >
                  {row.unit?.name}
                </Link>
                {row.submissionId && !row.official && <Unapproved />}
              </th>
              <Values row={row} columns={columns} />
            </tr>
          ))}
        </tbody>
        <Total columns={columns} total={total}>
          {children}
        </Total>
      </table>
    </div>
  );
}

const figure = (value: string | null | undefined) => (value ? formatVi(value) : '');

function target(row: Row) {
  return {
    to: '/bao-cao/nghia-vu/$obligationId',
    params: { obligationId: row.obligationId },
    search: { 'phien-ban': row.submissionId ?? undefined },
  } as const;
}

interface TotalProps extends Pick<Props, 'total' | 'children'> {
  columns: readonly TableColumn[];
}

function Total({ columns, total, children }: TotalProps) {
  const { t } = useTranslation('reporting');
  return (
    <tfoot>
      {children}
      <tr>
        <th scope="row">{t('rounds.table.total')}</th>
        {columns.map(({ key, label }, index) => (
          <td key={key} title={label}>
            {figure(total?.[index])}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function Unapproved() {
  const { t } = useTranslation();
  return (
    <span className={classes.unapproved} title={t('status.UNAPPROVED')}>
      <span aria-hidden="true">◇</span> {t('status.UNAPPROVED')}
    </span>
  );
}

function Values({ row, columns }: { row: Row; columns: readonly TableColumn[] }) {
  const { t } = useTranslation('reporting');
  const { t: word } = useTranslation();
  if (!row.submissionId) {
    return (
      <td colSpan={columns.length} className={classes.none}>
        {row.state === 'RETURNED' ? word('status.RETURNED') : t('rounds.table.none')}
      </td>
    );
  }
  return columns.map(({ key, label }, index) => (
    <td key={key} title={label}>
      {figure(row.values?.[index])}
    </td>
  ));
}

interface HeadProps {
  form: ClientForm;
  keys: readonly string[];
  columns: readonly TableColumn[];
}

function Head({ form, keys, columns }: HeadProps) {
  const { t } = useTranslation('reporting');
  const lines = hasPrintedHead(form, keys)
    ? headLines(form.definition.columns)
    : [columns.map(({ key, label }) => ({ key, label, columns: 1, lines: 1, unit: undefined }))];
  return (
    <thead>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a head keep their places
        <tr key={index}>
          {index === 0 && (
            <th scope="col" rowSpan={lines.length + 1} className={classes.corner}>
              {t('rounds.table.unit')}
            </th>
          )}
          {line.map((cell) => (
            <th
              key={cell.key}
              scope={cell.columns > 1 ? 'colgroup' : 'col'}
              colSpan={cell.columns}
              rowSpan={cell.lines}
            >
              {cell.label}
              {cell.unit && <span className={classes.unit}> ({cell.unit})</span>}
            </th>
          ))}
        </tr>
      ))}
      <tr className={classes.codes}>
        {columns.map(({ key, code }) => (
          <th key={key} scope="col">
            {code}
          </th>
        ))}
      </tr>
    </thead>
  );
}
