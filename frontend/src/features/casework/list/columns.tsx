import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Column } from '@/shared/ui/data-table';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../casework.module.css';
import type { CaseLineFragment } from '../gql/graphql';
import { Hidden, hidesPerson } from '../hidden';
import { useSaid } from '../texts/said';
import { stateLook } from '../words';
import { DueCell } from './due-cell';

export function NameCell({ row }: { row: CaseLineFragment }) {
  const { t } = useTranslation('casework');
  if (hidesPerson(row)) return <Hidden />;
  return row.name ?? <span className={classes.quiet}>{t('list.noName')}</span>;
}

/** When the record was last touched; what was done, and by whom, is told on pointing at it. */
function LastStep({ row }: { row: CaseLineFragment }) {
  const said = useSaid();
  const steps = row.recent?.map(
    ({ at, action, label, by }) => `${formatDate(at)} · ${said('step', action, label)} · ${by}`,
  );
  const last = row.recent?.[0];
  return (
    <span className="tabular" title={steps?.join('\n')}>
      {formatDate(row.updatedAt)}
      {last && (
        <span className={`${classes.sub} ${classes.step}`}>{said('step', last.action, last.label)}</span>
      )}
    </span>
  );
}

export function useColumns(): Column<CaseLineFragment>[] {
  const { t } = useTranslation('casework');
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('column.code'),
        fixed: true,
        cell: (row) => (
          <Link to="/ho-so/$caseId" params={{ caseId: row.id }} className={classes.code} tabIndex={-1}>
            {row.code}
          </Link>
        ),
      },
      {
        key: 'name',
        title: t('column.name'),
        fixed: true,
        cell: (row) => (
          <span className={classes.person}>
            <NameCell row={row} />
          </span>
        ),
      },
      {
        key: 'birthYear',
        title: t('column.birthYear'),
        align: 'right',
        cell: (row) => (hidesPerson(row) ? <Hidden /> : <span className="tabular">{row.birthYear}</span>),
      },
      {
        key: 'status',
        title: t('column.status'),
        cell: (row) =>
          row.masked.includes('CaseRecord.status') ? (
            <Hidden />
          ) : (
            row.status && <span className={classes.whole}>{t(`statusShort.${row.status}`)}</span>
          ),
      },
      {
        key: 'unit',
        title: t('column.unit'),
        cell: (row) => (
          <span className={classes.unit} title={row.unit?.name}>
            {row.unit?.name}
          </span>
        ),
      },
      {
        key: 'state',
        title: t('column.state'),
        cell: (row) => <StatusBadge status={stateLook[row.state]} label={t(`state.${row.state}`)} />,
      },
      { key: 'due', title: t('column.due'), cell: (row) => <DueCell row={row} /> },
      {
        key: 'updated',
        title: t('column.updated'),
        cell: (row) => <LastStep row={row} />,
      },
    ],
    [t],
  );
}
