import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { FormsQuery } from '../forms/forms.graphql';
import type { ReportingCompareFormsQuery } from '../gql/graphql';
import { CompareFormsQuery } from './designer.graphql';

const route = getRouteApi('/shell/bao-cao/so-sanh-bieu-mau/$versionId');

type Change = NonNullable<ReportingCompareFormsQuery['compareForms']>[number];

/** What changed from another version of a form to this one. */
export function ComparePage() {
  const { t } = useTranslation('reporting');
  const { versionId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const [forms] = useQuery({ query: FormsQuery });
  const versions = forms.data?.forms?.find(({ versions: all }) =>
    all.some(({ id }) => id === versionId),
  )?.versions;
  const others = (versions ?? []).filter(({ id }) => id !== versionId);
  const before = search.voi ?? others[0]?.id ?? '';
  const [{ data, error, fetching }, ask] = useQuery({
    query: CompareFormsQuery,
    variables: { before, after: versionId },
    pause: before === '',
  });
  const rows = useMemo(
    () => (data?.compareForms ?? []).map((change, index) => ({ ...change, index })),
    [data],
  );
  const columns = useColumns();
  if (!forms.data) return <PageSkeleton />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao/bieu-mau/$versionId" params={{ versionId }}>
            {versions?.find(({ id }) => id === versionId)?.edition ?? t('tabs.forms')}
          </Link>
        }
        title={t('designer.compare.title')}
      />
      {others.length === 0 ? (
        <EmptyState title={t('designer.compare.only')} />
      ) : (
        <>
          <NativeSelect
            label={t('designer.compare.with')}
            value={before}
            maw={420}
            mb={12}
            data={others.map(({ id, edition, title }) => ({ value: id, label: `${edition} – ${title}` }))}
            onChange={(event) =>
              void navigate({
                to: '/bao-cao/so-sanh-bieu-mau/$versionId',
                params: { versionId },
                search: { voi: event.currentTarget.value },
                replace: true,
              })
            }
          />
          {error && !data ? (
            <QueryProblem error={error} what={t('forms.what')} onRetry={ask} />
          ) : (
            <DataTable
              id="reporting.compareForms"
              label={t('designer.compare.list')}
              columns={columns}
              rows={rows}
              rowKey={({ index }) => String(index)}
              rowLabel={({ code, label, what }) => `${code} ${label} ${what}`}
              loading={fetching}
              empty={<EmptyState title={t('designer.compare.same')} />}
            />
          )}
        </>
      )}
    </>
  );
}

function useColumns(): Column<Change & { index: number }>[] {
  const { t } = useTranslation('reporting');
  return useMemo(
    () => [
      {
        key: 'kind',
        title: t('designer.compare.kind'),
        fixed: true,
        cell: ({ kind }) => t(`designer.compare.kinds.${kind}`),
      },
      {
        key: 'place',
        title: t('designer.compare.place'),
        cell: ({ code, label }) => (
          <>
            <strong>{code}</strong> {label}
          </>
        ),
      },
      { key: 'what', title: t('designer.compare.what'), cell: ({ what }) => what },
      { key: 'before', title: t('designer.compare.before'), cell: ({ before }) => before },
      { key: 'after', title: t('designer.compare.after'), cell: ({ after }) => after },
    ],
    [t],
  );
}
