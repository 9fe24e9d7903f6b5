import { useMemo } from 'react';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import type { Column } from '@/shared/ui/data-table';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../lists.module.css';
import type { UnitLine } from './progress';

/** Columns of the monitoring table; who follows a unit only for those who may know. */
export function useMonitorColumns(): Column<UnitLine>[] {
  const { t } = useTranslation('reporting');
  const officers = useCan('group.officers');
  return useMemo<Column<UnitLine>[]>(
    () => [
      {
        key: 'unit',
        title: t('column.unit'),
        fixed: true,
        cell: ({ unit }) => <span className={classes.line}>{unit?.name}</span>,
      },
      { key: 'state', title: t('column.state'), cell: ({ state }) => <StatusBadge status={state} /> },
      {
        key: 'time',
        title: t('column.timeliness'),
        cell: ({ timeliness }) => <StatusBadge status={timeliness} />,
      },
      {
        key: 'due',
        title: t('column.due'),
        cell: ({ dueAt }) => <span title={formatDateTime(dueAt)}>{formatDate(dueAt)}</span>,
      },
      {
        key: 'first',
        title: t('column.firstSubmitted'),
        cell: ({ firstSubmittedAt }) =>
          firstSubmittedAt && (
            <span title={formatDateTime(firstSubmittedAt)}>{formatDate(firstSubmittedAt)}</span>
          ),
      },
      {
        key: 'returns',
        title: t('column.returns'),
        align: 'right',
        cell: ({ returns }) => (returns > 0 ? returns : '-'),
      },
      {
        key: 'late',
        title: t('urging.column.late'),
        align: 'right',
        hidden: true,
        cell: ({ workingDaysLate }) => workingDaysLate || '-',
      },
      ...(officers
        ? [
            {
              key: 'officers',
              title: t('urging.column.officers'),
              cell: ({ officers: names }: UnitLine) =>
                names && names.length > 0 ? names.join(', ') : t('urging.noOfficer'),
            },
          ]
        : []),
      {
        key: 'urged',
        title: t('urging.column.urged'),
        cell: (line) => <Urged line={line} />,
      },
      {
        key: 'reminded',
        title: t('urging.column.reminded'),
        cell: ({ lastRemindedOn }) => (lastRemindedOn ? formatDate(lastRemindedOn) : '-'),
      },
    ],
    [t, officers],
  );
}

function Urged({ line: { urged, lastUrgedAt, urgeAcknowledged } }: { line: UnitLine }) {
  const { t } = useTranslation('reporting');
  if (urged === 0) return <>-</>;
  return (
    <span title={t(urgeAcknowledged ? 'urging.noted' : 'urging.notNoted')}>
      {t('urging.last', { count: urged, at: lastUrgedAt ? formatDate(lastUrgedAt) : '' })}
      {urgeAcknowledged && `, ${t('urging.noted')}`}
    </span>
  );
}
