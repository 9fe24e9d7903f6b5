import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDate, formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { read } from '../gql';
import type { AdminReformsQuery } from '../gql/graphql';
import { checkHead, emptyHead, HeadFields, headFields } from './head-fields';
import { CreateReform, ReformFields, ReformsQuery } from './reform.graphql';
import { StateBadge } from './state-badge';

const route = getRouteApi('/shell/quan-tri/sap-xep');

type Row = NonNullable<AdminReformsQuery['reorganisations']>[number];

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'title',
      title: t('reform.name'),
      fixed: true,
      cell: (row) => (
        <Link
          to="/quan-tri/sap-xep/$reformId"
          params={{ reformId: row.id }}
          className={common.link}
          tabIndex={-1}
        >
          {row.title}
        </Link>
      ),
    },
    { key: 'resolution', title: t('reform.resolution'), cell: (row) => row.resolution },
    {
      key: 'effective',
      title: t('reform.effectiveOn'),
      cell: (row) => <span className="tabular">{formatDate(row.effectiveOn)}</span>,
    },
    { key: 'lines', title: t('reform.lines'), align: 'right', cell: (row) => formatNumber(row.lineCount) },
    { key: 'state', title: t('reform.state'), cell: (row) => <StateBadge state={row.state} /> },
  ];
}

/** Resolutions that change units, newest first. */
export function ReformsPage() {
  const { t } = useTranslation('admin');
  const navigate = route.useNavigate();
  const columns = useColumns();
  const [making, setMaking] = useState(false);
  const [{ data, error, fetching }, refetch] = useQuery({ query: ReformsQuery });
  const open = (reformId: string) =>
    void navigate({ to: '/quan-tri/sap-xep/$reformId', params: { reformId } });
  return (
    <>
      <PageHead
        title={t('reform.title')}
        actions={
          <>
            <Link to="/quan-tri/sap-xep/ty-le" className={common.link}>
              {t('reform.shares')}
            </Link>
            <ActionButton onClick={() => setMaking(true)}>{t('reform.new')}</ActionButton>
          </>
        }
      />
      {error && !data?.reorganisations ? (
        <QueryProblem error={error} what={t('denied.reform')} onRetry={() => refetch()} />
      ) : (
        <DataTable
          id="admin-reforms"
          label={t('reform.title')}
          columns={columns}
          rows={data?.reorganisations ?? []}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.title}
          onOpen={(row) => open(row.id)}
          loading={fetching}
          empty={<EmptyState title={t('reform.empty')}>{t('reform.emptyText')}</EmptyState>}
        />
      )}
      {making && <CreateDialog onClose={() => setMaking(false)} onMade={open} />}
    </>
  );
}

function CreateDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('admin');
  const create = useAction(CreateReform);
  const [draft, setDraft] = useState(emptyHead);
  const work = async () => {
    const made = read(ReformFields, (await create({ input: draft })).createReorganisation ?? null);
    if (made) onMade(made.id);
  };
  return (
    <FormDialog
      title={t('reform.newTitle')}
      action={t('reform.create')}
      fields={headFields}
      check={() => checkHead(draft, t('reform.required'))}
      work={work}
      onClose={onClose}
    >
      {(faults) => <HeadFields value={draft} onChange={setDraft} faults={faults} />}
    </FormDialog>
  );
}
