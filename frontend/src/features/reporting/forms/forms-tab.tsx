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
import { FormsQuery } from './forms.graphql';

interface VersionLine {
  id: string;
  code: string;
  title: string;
  edition: string;
  legalBasis: string;
  validFrom: string;
  validTo?: string | null;
  illustrativeFrom?: string | null;
  columnCount: number;
}

/** Every version of every form; Enter shows it. */
export function FormsTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('form.write');
  const [{ data, error, fetching }, ask] = useQuery({ query: FormsQuery });
  const rows = useMemo(
    () =>
      (data?.forms ?? []).flatMap(({ code, title, versions }) =>
        versions.map((version): VersionLine => ({ ...version, code, title })),
      ),
    [data],
  );
  const columns = useMemo<Column<VersionLine>[]>(
    () => [
      { key: 'code', title: t('forms.code'), fixed: true, cell: ({ code }) => <strong>{code}</strong> },
      { key: 'title', title: t('forms.title'), cell: ({ title }) => title },
      { key: 'edition', title: t('forms.edition'), cell: ({ edition }) => edition },
      { key: 'from', title: t('forms.validFrom'), cell: ({ validFrom }) => formatDate(validFrom) },
      { key: 'to', title: t('forms.validTo'), cell: ({ validTo }) => validTo && formatDate(validTo) },
      {
        key: 'illustrative',
        title: t('forms.illustrativeFrom'),
        cell: ({ illustrativeFrom }) => illustrativeFrom && formatDate(illustrativeFrom),
      },
      { key: 'columns', title: t('forms.columns'), align: 'right', cell: ({ columnCount }) => columnCount },
      { key: 'basis', title: t('forms.legalBasis'), hidden: true, cell: ({ legalBasis }) => legalBasis },
    ],
    [t],
  );
  if (error && !data) return <QueryProblem error={error} what={t('forms.what')} onRetry={ask} />;
  return (
    <DataTable
      id="reporting.forms"
      label={t('forms.list')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowLabel={({ code, edition }) => `${code} ${edition}`}
      onOpen={({ id }) => void navigate({ to: '/bao-cao/bieu-mau/$versionId', params: { versionId: id } })}
      loading={fetching}
      toolbar={
        <ActionButton
          variant="default"
          disabledReason={writes ? null : t('forms.import.noRight')}
          onClick={() => void navigate({ to: '/bao-cao/nhap-bieu-mau' })}
        >
          {t('forms.import.button')}
        </ActionButton>
      }
      empty={<EmptyState title={t('forms.empty')}>{t('forms.emptyHint')}</EmptyState>}
    />
  );
}
