import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { StatusBadge } from '@/shared/ui/status-badge';
import { lasted } from './instant';
import { DeclareOutageDialog, EndOutageDialog, type OutageRow } from './outage-dialogs';
import { OutagesQuery } from './outages.graphql';

function Length({ outage }: { outage: OutageRow }) {
  const { t } = useTranslation('admin');
  if (!outage.endedAt) return null;
  const { days, hours, minutes } = lasted(outage.startedAt, outage.endedAt);
  const parts = [
    days > 0 && t('outage.days', { count: days }),
    hours > 0 && t('outage.hours', { count: hours }),
    (minutes > 0 || days + hours === 0) && t('outage.minutes', { count: minutes }),
  ];
  return <span className="tabular">{parts.filter(Boolean).join(' ')}</span>;
}

function useColumns(): Column<OutageRow>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'start',
      title: t('outage.start'),
      fixed: true,
      cell: (row) => <span className="tabular">{formatDateTime(row.startedAt)}</span>,
    },
    {
      key: 'end',
      title: t('outage.finish'),
      cell: (row) =>
        row.endedAt ? (
          <span className="tabular">{formatDateTime(row.endedAt)}</span>
        ) : (
          <StatusBadge status="SUSPENDED" label={t('outage.running')} />
        ),
    },
    { key: 'length', title: t('outage.length'), cell: (row) => <Length outage={row} /> },
    { key: 'reason', title: t('outage.reason'), cell: (row) => row.reason },
    {
      key: 'declared',
      title: t('outage.declaredAt'),
      cell: (row) => <span className="tabular">{formatDateTime(row.declaredAt)}</span>,
    },
  ];
}

/** Recorded failures of the system. */
export function OutagesPage() {
  const { t } = useTranslation('admin');
  const columns = useColumns();
  const refused = useCan('outage.declare') ? null : t('outage.refused');
  const [declaring, setDeclaring] = useState(false);
  const [ending, setEnding] = useState<OutageRow | null>(null);
  const [{ data, error, fetching }, refetch] = useQuery({ query: OutagesQuery });
  return (
    <>
      <PageHead
        title={t('outage.title')}
        actions={
          <ActionButton disabledReason={refused} onClick={() => setDeclaring(true)}>
            {t('outage.declare')}
          </ActionButton>
        }
      />
      {error && !data?.outages ? (
        <QueryProblem error={error} what={t('denied.outages')} onRetry={() => refetch()} />
      ) : (
        <DataTable
          id="admin-outages"
          label={t('outage.title')}
          columns={columns}
          rows={data?.outages ?? []}
          rowKey={(row) => row.id}
          rowLabel={(row) => formatDateTime(row.startedAt)}
          loading={fetching}
          rowActions={(row) =>
            row.endedAt ? null : (
              <ActionButton
                size="compact-sm"
                variant="default"
                disabledReason={refused}
                onClick={() => setEnding(row)}
              >
                {t('outage.end')}
              </ActionButton>
            )
          }
          empty={<EmptyState title={t('outage.empty')}>{t('outage.emptyText')}</EmptyState>}
        />
      )}
      {declaring && <DeclareOutageDialog onClose={() => setDeclaring(false)} />}
      {ending && <EndOutageDialog outage={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
