import { Button, Checkbox } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDateTime } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { openFeedback } from '@/shared/ui/feedback-place';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { SearchField } from '@/shared/ui/search-field';
import { EmptyState, NoMatch } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { FeedbackDetail } from './feedback-detail';
import { FilterChoice } from './filter-choice';
import { read } from './gql';
import type { FeedbackLineFragment } from './gql/graphql';
import { FeedbackLine, FeedbacksQuery } from './support.graphql';
import classes from './support.module.css';
import { feedbackKinds, feedbackLook, feedbackStates } from './words';

const route = getRouteApi('/shell/ho-tro/gop-y');
const pageSize = 25;

/** What oneself has sent; for the managing office also what all others have. */
export function FeedbackPage() {
  const { t } = useTranslation('support');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const handles = useCan('feedback.handle');
  const box = handles && search.phan !== 'cua-toi';
  const columns = useColumns(box);
  const { pages, error, loading, more, retry } = usePages(FeedbacksQuery, {
    filter: {
      mine: !box,
      states: search.trang_thai ? [search.trang_thai] : null,
      kind: search.loai ?? null,
      assigned: box && search.giao === 'toi',
      search: search.tim ?? null,
    },
    first: pageSize,
    box,
  });
  const rows = pages.flatMap((page) => read(FeedbackLine, page.feedbacks?.items ?? []));
  const last = pages.at(-1)?.feedbacks;
  const { unread = 0, waiting } = pages[0]?.feedbacks ?? {};
  const filtered = !!(search.trang_thai || search.loai || search.giao || search.tim);
  const set = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: !('chon' in part) });

  return (
    <>
      <PageHead
        title={t(box ? 'feedback.box' : 'feedback.mine')}
        meta={
          unread > 0 && <StatusBadge status="DUE_SOON" label={t('feedback.unreadCount', { count: unread })} />
        }
        actions={<Button onClick={openFeedback}>{t('feedback.send')}</Button>}
      />
      {handles && (
        <LinkTabs label={t('feedback.boxes')}>
          <Link to="/ho-tro/gop-y" activeOptions={tabOptions} aria-current={box ? 'page' : undefined}>
            {waiting ? t('feedback.boxCount', { count: waiting }) : t('feedback.box')}
          </Link>
          <Link
            to="/ho-tro/gop-y"
            search={{ phan: 'cua-toi' }}
            activeOptions={tabOptions}
            aria-current={box ? undefined : 'page'}
          >
            {t('feedback.mine')}
          </Link>
        </LinkTabs>
      )}
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('what.feedback')} onRetry={retry} />
      ) : (
        <DataTable
          id={box ? 'support.box' : 'support.mine'}
          label={t(box ? 'feedback.box' : 'feedback.mine')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => row.text.slice(0, 60)}
          onOpen={(row) => set({ chon: row.id })}
          toolbar={<Filters box={box} search={search} set={set} />}
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          empty={
            filtered ? (
              <NoMatch
                onClear={() =>
                  set({ trang_thai: undefined, loai: undefined, giao: undefined, tim: undefined })
                }
              />
            ) : (
              <EmptyState title={t('feedback.empty')}>
                {t(box ? 'feedback.emptyBox' : 'feedback.emptyMine')}
              </EmptyState>
            )
          }
        />
      )}
      {search.chon && (
        <FeedbackDetail key={search.chon} id={search.chon} onClose={() => set({ chon: undefined })} />
      )}
    </>
  );
}

type Search = ReturnType<typeof route.useSearch>;

function Filters({
  box,
  search,
  set,
}: {
  box: boolean;
  search: Search;
  set: (part: Partial<Search>) => void;
}) {
  const { t } = useTranslation('support');
  return (
    <>
      <SearchField
        label={t('filter.search')}
        value={search.tim ?? ''}
        onChange={(tim) => set({ tim: tim || undefined })}
      />
      <FilterChoice
        label={t('filter.state')}
        value={search.trang_thai}
        options={feedbackStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(value) => set({ trang_thai: value })}
      />
      <FilterChoice
        label={t('filter.kind')}
        value={search.loai}
        options={feedbackKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => set({ loai: value })}
      />
      {box && (
        <Checkbox
          label={t('filter.mineOnly')}
          checked={search.giao === 'toi'}
          onChange={(event) => set({ giao: event.currentTarget.checked ? 'toi' : undefined })}
        />
      )}
    </>
  );
}

function useColumns(box: boolean): Column<FeedbackLineFragment>[] {
  const { t } = useTranslation('support');
  return useMemo(() => {
    const columns: (Column<FeedbackLineFragment> | false)[] = [
      {
        key: 'text',
        title: t('column.text'),
        fixed: true,
        cell: (row) => (
          <span className={classes.clip} data-unread={row.unread || undefined}>
            {row.text}
            {row.unread && <span className={classes.fresh}>{t('feedback.unread')}</span>}
          </span>
        ),
      },
      { key: 'kind', title: t('column.kind'), cell: (row) => t(`kind.${row.kind}`) },
      {
        key: 'state',
        title: t('column.state'),
        cell: (row) => <StatusBadge status={feedbackLook[row.state]} label={t(`state.${row.state}`)} />,
      },
      box && {
        key: 'sender',
        title: t('column.sender'),
        cell: (row) => (
          <>
            {row.senderName}
            <span className={classes.sub}>{row.unit?.name}</span>
          </>
        ),
      },
      { key: 'screen', title: t('column.screen'), cell: (row) => row.screen, hidden: !box },
      box && {
        key: 'assignee',
        title: t('column.assignee'),
        cell: (row) => row.assignee ?? t('feedback.nobody'),
      },
      {
        key: 'updated',
        title: t('column.updated'),
        cell: (row) => <span className="tabular">{formatDateTime(row.updatedAt)}</span>,
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, box]);
}
