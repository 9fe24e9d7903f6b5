import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useCan } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { FormError } from '@/shared/ui/form-error';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import type { ReportingFormDraftsQuery } from '../gql/graphql';
import { blankDesign, writeDesign } from './design';
import { DesignsQuery } from './designer.graphql';
import classes from './designer.module.css';
import { SheetSource } from './sheet-source';
import { useBegin } from './use-begin';

type Line = NonNullable<ReportingFormDraftsQuery['formDrafts']>[number];

/** The designs of the unit, and what a new one begins from. */
export function DesignStartPage() {
  const { t } = useTranslation('designer');
  const { t: words } = useTranslation('reporting');
  const designs = useCan('form.design');
  if (!designs) return <DeniedState what={t('title')} />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'bieu-mau' }}>
            {words('tabs.forms')}
          </Link>
        }
        title={t('title')}
      />
      <Sources />
      <Designs />
    </>
  );
}

function Sources() {
  const { t } = useTranslation('designer');
  const begin = useBegin();
  return (
    <section className={classes.sources} aria-label={t('start.lead')}>
      <h2>{t('start.lead')}</h2>
      <div className={classes.sourceRow}>
        <Button loading={begin.busy} onClick={() => void begin.run(writeDesign(blankDesign))}>
          {t('start.blank')}
        </Button>
        <SheetSource onBegin={begin.run} />
        <Button component={Link} to="/bao-cao/nhap-bieu-mau" variant="default">
          {t('start.document')}
        </Button>
      </div>
      <FormError error={begin.error} />
    </section>
  );
}

function Designs() {
  const { t } = useTranslation('designer');
  const { t: words } = useTranslation('reporting');
  const navigate = useNavigate();
  const [{ data, error, fetching }, ask] = useQuery({
    query: DesignsQuery,
    requestPolicy: 'cache-and-network',
  });
  const columns = useMemo<Column<Line>[]>(
    () => [
      {
        key: 'code',
        title: words('forms.code'),
        fixed: true,
        cell: ({ code }) => <strong>{code || '–'}</strong>,
      },
      { key: 'title', title: words('forms.title'), cell: ({ title }) => title || t('untitled') },
      {
        key: 'state',
        title: t('start.state'),
        cell: ({ publishedId }) => t(publishedId ? 'start.published' : 'start.drafting'),
      },
      { key: 'by', title: t('start.by'), cell: ({ updatedBy }) => updatedBy },
      { key: 'at', title: t('start.at'), cell: ({ updatedAt }) => formatDateTime(updatedAt) },
    ],
    [t, words],
  );
  if (error && !data) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  return (
    <DataTable
      id="reporting.designs"
      label={t('start.list')}
      columns={columns}
      rows={data?.formDrafts ?? []}
      rowKey={({ id }) => id}
      rowLabel={({ code, title }) => `${code} ${title}`}
      onOpen={({ id }) =>
        void navigate({ to: '/bao-cao/thiet-ke-bieu-mau/$draftId', params: { draftId: id } })
      }
      loading={fetching && !data}
      empty={<EmptyState title={t('start.empty')}>{t('start.emptyHint')}</EmptyState>}
    />
  );
}
