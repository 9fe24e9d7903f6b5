import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
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
  const { t } = useTranslation('designer');
  const { t: words } = useTranslation('reporting');
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
            {versions?.find(({ id }) => id === versionId)?.edition ?? words('tabs.forms')}
          </Link>
        }
        title={t('compare.title')}
      />
      {others.length === 0 ? (
        <EmptyState title={t('compare.only')} />
      ) : (
        <>
          <NativeSelect
            label={t('compare.with')}
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
            <QueryProblem error={error} what={words('forms.what')} onRetry={ask} />
          ) : (
            <DataTable
              id="reporting.compareForms"
              label={t('compare.list')}
              columns={columns}
              rows={rows}
              rowKey={({ index }) => String(index)}
              rowLabel={({ code, label, what }) => `${code} ${label} ${what}`}
              loading={fetching}
              empty={<EmptyState title={t('compare.same')} />}
            />
          )}
        </>
      )}
    </>
  );
}

function useColumns(): Column<Change & { index: number }>[] {
  const { t } = useTranslation('designer');
  return useMemo(
    () => [
      {
        key: 'kind',
        title: t('compare.kind'),
        fixed: true,
        cell: ({ kind }) => t(`compare.kinds.${kind}`),
      },
      {
        key: 'place',
        title: t('compare.place'),
        cell: ({ code, label }) => (
          <>
            <strong>{code}</strong> {label}
          </>
        ),
      },
      { key: 'what', title: t('compare.what'), cell: ({ what }) => what },
      { key: 'before', title: t('compare.before'), cell: ({ before }) => before },
      { key: 'after', title: t('compare.after'), cell: ({ after }) => after },
    ],
    [t],
  );
}
