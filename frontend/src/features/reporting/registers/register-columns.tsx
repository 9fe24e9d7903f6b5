import { useMemo } from 'react';
import { formatDate, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Column } from '@/shared/ui/data-table';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { ReportingRegisterQuery } from '../gql/graphql';
import classes from '../lists.module.css';

type Line = NonNullable<NonNullable<ReportingRegisterQuery['register']>['items']>[number];

const documentOf = ({ docNumber, docNotation }: Line) => [docNumber, docNotation].filter(Boolean).join('/');

/** What a register has of each report sent; the unit is told only where there are several. */
export function useRegisterColumns(side: 'SENT' | 'RECEIVED'): Column<Line>[] {
  const { t } = useTranslation('reporting');
  return useMemo(() => {
    const text = (
      key: 'document' | 'docDate' | 'sentAt' | 'unit' | 'report' | 'period' | 'due' | 'approvedAt',
      plain: (line: Line) => string,
      more: Partial<Column<Line>> = {},
    ): Column<Line> => ({
      key,
      title: t(`registers.column.${key}`),
      cell: (line) => <span className={classes.line}>{plain(line)}</span>,
      ...more,
    });
    const count = (key: 'late' | 'number' | 'returns', value: (line: Line) => number): Column<Line> => ({
      key,
      title: t(`registers.column.${key}`),
      align: 'right',
      cell: (line) => value(line) || '-',
    });
    return [
      text('sentAt', ({ sentAt }) => formatDateTime(sentAt), { fixed: true }),
      text('document', documentOf),
      text('docDate', ({ docDate }) => (docDate ? formatDate(docDate) : '')),
      text('unit', ({ unit }) => unit?.name ?? '', { hidden: side === 'SENT' }),
      text('report', ({ round }) => `${round?.regime?.code ?? ''} ${round?.regime?.name ?? ''}`, {
        cell: ({ round }) => <strong title={round?.regime?.name}>{round?.regime?.code}</strong>,
      }),
      text('period', ({ round }) => round?.periodLabel ?? ''),
      text('due', ({ dueAt }) => formatDate(dueAt)),
      {
        key: 'time',
        title: t('registers.column.time'),
        cell: ({ timeliness }) => <StatusBadge status={timeliness} />,
      },
      count('late', ({ workingDaysLate }) => workingDaysLate),
      {
        key: 'state',
        title: t('registers.column.state'),
        cell: ({ state }) => <StatusBadge status={state} />,
      },
      text('approvedAt', ({ approvedAt }) => (approvedAt ? formatDateTime(approvedAt) : '')),
      count('number', ({ number }) => number),
      count('returns', ({ returns }) => returns),
    ];
  }, [t, side]);
}
