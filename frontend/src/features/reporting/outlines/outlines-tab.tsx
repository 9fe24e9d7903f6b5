import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { QueryProblem } from '@/shared/ui/query-problem';
import { EmptyState } from '@/shared/ui/states';
import { OutlinesQuery } from './outlines.graphql';

interface VersionLine {
  id: string;
  code: string;
  title: string;
  edition: string;
  validFrom: string;
  headingCount: number;
}

/** Every version of every outline; Enter shows it. */
export function OutlinesTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('outline.write');
  const [{ data, error, fetching }, ask] = useQuery({ query: OutlinesQuery });
  const rows = useMemo(
    () =>
      (data?.outlines ?? []).flatMap(({ code, versions }) =>
        versions.map((version): VersionLine => ({ ...version, code })),
      ),
    [data],
  );
  const columns = useMemo<Column<VersionLine>[]>(
    () => [
      { key: 'code', title: t('outlines.code'), fixed: true, cell: ({ code }) => <strong>{code}</strong> },
      { key: 'title', title: t('outlines.title'), cell: ({ title }) => title },
      { key: 'edition', title: t('outlines.edition'), cell: ({ edition }) => edition },
      { key: 'validFrom', title: t('outlines.validFrom'), cell: ({ validFrom }) => formatDate(validFrom) },
      { key: 'headings', title: t('outlines.headings'), cell: ({ headingCount }) => headingCount },
    ],
    [t],
  );
  if (error && !data) return <QueryProblem error={error} what={t('outlines.what')} onRetry={ask} />;
  return (
    <DataTable
      id="reporting.outlines"
      label={t('outlines.list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ code, edition }) => `${code} ${edition}`}
      onOpen={({ id }) => void navigate({ to: '/bao-cao/de-cuong/$versionId', params: { versionId: id } })}
      loading={fetching}
      toolbar={
        <ActionButton
          variant="default"
          disabledReason={writes ? null : t('outlines.noRight')}
          onClick={() => void navigate({ to: '/bao-cao/soan-de-cuong' })}
        >
          {t('outlines.write')}
        </ActionButton>
      }
      empty={<EmptyState title={t('outlines.empty')}>{t('outlines.emptyHint')}</EmptyState>}
    />
  );
}
