import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
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
}

/** Every version of every form; Enter shows it. */
export function FormsTab() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const writes = useCan('form.write');
  const [{ data, error, fetching }, ask] = useQuery({ query: FormsQuery });
  const rows = useMemo(
    () =>
      (data?.forms ?? []).flatMap(({ code, versions }) =>
        versions.map((version): VersionLine => ({ ...version, code })),
      ),
    [data],
  );
  const columns = useMemo<Column<VersionLine>[]>(
    () => [
      { key: 'code', title: t('forms.code'), fixed: true, cell: ({ code }) => <strong>{code}</strong> },
      { key: 'title', title: t('forms.title'), cell: ({ title }) => title },
      { key: 'edition', title: t('forms.edition'), cell: ({ edition }) => edition },
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
        <>
          <ActionButton
            variant="default"
            disabledReason={writes ? null : t('forms.import.noRight')}
            onClick={() => void navigate({ to: '/bao-cao/nhap-bieu-mau' })}
          >
            {t('forms.import.button')}
          </ActionButton>
          <ActionButton
            disabledReason={writes ? null : t('forms.import.noRight')}
            onClick={() => void navigate({ to: '/bao-cao/thiet-ke-bieu-mau' })}
          >
            {t('forms.design')}
          </ActionButton>
        </>
      }
      empty={<EmptyState title={t('forms.empty')}>{t('forms.emptyHint')}</EmptyState>}
    />
  );
}
