import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { businessNow, formatDateTime } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { DeniedState, EmptyState, NoMatch } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { AskDialog } from './ask-dialog';
import { FilterChoice } from './filter-choice';
import { read } from './gql';
import type { RequestFieldsFragment } from './gql/graphql';
import { RequestDetail } from './request-detail';
import { RequestFields, RequestFiguresQuery, RequestsQuery } from './support.graphql';
import classes from './support.module.css';
import { requestKinds, requestLook } from './words';

const route = getRouteApi('/shell/ho-tro/tai-khoan');
const pageSize = 50;

/** Requests about accounts: those that wait by due date, the others newest first. */
export function RequestsPage() {
  const { t } = useTranslation('support');
  const sees = useCan('accountRequest.list');
  const asks = useCan('accountRequest.write');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: !('chon' in part) });
  return (
    <>
      <PageHead
        title={t('request.title')}
        actions={asks && <ActionButton onClick={() => set({ tao: '1' })}>{t('request.create')}</ActionButton>}
      />
      {sees ? <List /> : <DeniedState what={t('what.requests')} />}
      {search.chon && (
        <RequestDetail key={search.chon} id={search.chon} onClose={() => set({ chon: undefined })} />
      )}
      {search.tao && <AskDialog onClose={() => set({ tao: undefined })} />}
    </>
  );
}

function List() {
  const { t } = useTranslation('support');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const closed = search.phan === 'da-xu-ly';
  const columns = useColumns(closed);
  const { pages, error, loading, more, retry } = usePages(RequestsQuery, {
    filter: { open: !closed, kind: search.loai ?? null },
    first: pageSize,
  });
  const rows = pages.flatMap((page) => read(RequestFields, page.accountRequests?.items ?? []));
  const last = pages.at(-1)?.accountRequests;
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: !('chon' in part) });
  return (
    <>
      <Figures />
      <LinkTabs label={t('request.boxes')}>
        <Link to="/ho-tro/tai-khoan" activeOptions={tabOptions} aria-current={closed ? undefined : 'page'}>
          {t('request.open')}
        </Link>
        <Link
          to="/ho-tro/tai-khoan"
          search={{ phan: 'da-xu-ly' }}
          activeOptions={tabOptions}
          aria-current={closed ? 'page' : undefined}
        >
          {t('request.closed')}
        </Link>
      </LinkTabs>
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('what.requests')} onRetry={retry} />
      ) : (
        <DataTable
          id={closed ? 'support.requests.closed' : 'support.requests'}
          label={t('request.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => `${t(`request.kind.${row.kind}`)} ${row.personName}`}
          onOpen={(row) => set({ chon: row.id })}
          toolbar={
            <FilterChoice
              label={t('filter.kind')}
              value={search.loai}
              options={requestKinds.map((value) => ({ value, label: t(`request.kind.${value}`) }))}
              onChange={(loai) => set({ loai })}
            />
          }
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={
            search.loai ? (
              <NoMatch onClear={() => set({ loai: undefined })} />
            ) : closed ? (
              <EmptyState title={t('request.emptyClosed')} />
            ) : (
              <EmptyState title={t('request.empty')}>{t('request.emptyText')}</EmptyState>
            )
          }
        />
      )}
    </>
  );
}

/** Whether the term of one working day was kept this year, for those who answer for it. */
function Figures() {
  const { t } = useTranslation('support');
  const counts = useCan('accountRequest.count');
  const year = businessNow().getFullYear();
  const [{ data }] = useQuery({ query: RequestFiguresQuery, variables: { year }, pause: !counts });
  const figures = data?.accountRequestFigures;
  if (!counts || !figures) return null;
  const { asked, onTime, late, open, overdue } = figures;
  return (
    <p className={classes.quiet}>{t('request.figures', { year, asked, onTime, late, open, overdue })}</p>
  );
}

function useColumns(closed: boolean): Column<RequestFieldsFragment>[] {
  const { t } = useTranslation('support');
  return useMemo(() => {
    const columns: (Column<RequestFieldsFragment> | false)[] = [
      {
        key: 'person',
        title: t('column.person'),
        fixed: true,
        cell: (row) => (
          <>
            {row.personName}
            <span className={classes.sub}>{row.position?.title ?? row.positionTitle}</span>
          </>
        ),
      },
      { key: 'kind', title: t('column.kind'), cell: (row) => t(`request.kind.${row.kind}`) },
      { key: 'unit', title: t('column.unit'), cell: (row) => row.unit?.name },
      !closed && {
        key: 'due',
        title: t('column.due'),
        cell: (row) => (
          <span className="tabular">
            {formatDateTime(row.dueAt)}{' '}
            {row.overdue && <StatusBadge status="OVERDUE" label={t('request.overdue')} />}
          </span>
        ),
      },
      {
        key: 'state',
        title: t('column.state'),
        cell: (row) => (
          <>
            <StatusBadge status={requestLook[row.state]} label={t(`request.state.${row.state}`)} />
            {typeof row.onTime === 'boolean' && (
              <span className={classes.sub}>{t(row.onTime ? 'request.onTime' : 'request.late')}</span>
            )}
          </>
        ),
      },
      closed && {
        key: 'decided',
        title: t('column.decided'),
        cell: (row) => <span className="tabular">{row.decidedAt && formatDateTime(row.decidedAt)}</span>,
      },
      {
        key: 'sent',
        title: t('column.sent'),
        hidden: closed,
        cell: (row) => <span className="tabular">{formatDateTime(row.requestedAt)}</span>,
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, closed]);
}
