import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { ReportingRegimesQuery } from '../gql/graphql';
import { RegimesQuery } from './regimes.graphql';

type RegimeLine = NonNullable<ReportingRegimesQuery['regimes']>[number];

/** The report regimes: what is asked, of whom, how often, by whom. */
export function RegimesTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('regime.write');
  const [{ data, error, fetching }, ask] = useQuery({ query: RegimesQuery });
  const columns = useMemo<Column<RegimeLine>[]>(
    () => [
      {
        key: 'code',
        title: t('regimes.field.code'),
        fixed: true,
        cell: ({ code }) => <strong>{code}</strong>,
      },
      { key: 'name', title: t('regimes.field.name'), fixed: true, cell: ({ name }) => name },
      { key: 'lead', title: t('regimes.field.leadUnit'), cell: ({ leadUnit }) => leadUnit?.name },
      {
        key: 'frequency',
        title: t('regimes.field.frequency'),
        cell: ({ frequency }) => t(`regimes.frequency.${frequency}`),
      },
      { key: 'kind', title: t('regimes.field.kind'), cell: ({ kind }) => t(`regimes.kind.${kind}`) },
      {
        key: 'origin',
        title: t('regimes.field.origin'),
        cell: ({ origin }) => t(`regimes.origin.${origin}`),
      },
      { key: 'form', title: t('regimes.field.formCode'), cell: ({ formCode }) => formCode },
      { key: 'state', title: t('column.state'), cell: ({ state }) => <StatusBadge status={state} /> },
    ],
    [t],
  );
  if (error && !data) return <QueryProblem error={error} what={t('regimes.what')} onRetry={ask} />;
  return (
    <DataTable
      id="reporting.regimes"
      label={t('regimes.list')}
      columns={columns}
      rows={data?.regimes ?? []}
      rowKey={({ id }) => id}
      rowLabel={({ name }) => name}
      onOpen={({ id }) => void navigate({ to: '/bao-cao/che-do/$regimeId', params: { regimeId: id } })}
      loading={fetching}
      toolbar={
        <ActionButton
          variant="default"
          disabledReason={writes ? null : t('regimes.noWrite')}
          onClick={() => void navigate({ to: '/bao-cao/soan-che-do' })}
        >
          {t('regimes.newButton')}
        </ActionButton>
      }
      empty={<EmptyState title={t('regimes.empty')}>{t('regimes.emptyHint')}</EmptyState>}
    />
  );
}
