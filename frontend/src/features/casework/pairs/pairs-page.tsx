import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDate } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useNarrow } from '@/shared/grid/use-narrow';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import classes from '../casework.module.css';
import { read } from '../gql';
import type { PairLineFragment } from '../gql/graphql';
import { counted } from '../list/counted';
import { PrintButton } from '../printing/print-button';
import { PrintFoot } from '../printing/print-foot';
import { usePrint } from '../printing/use-print';
import { PairCards } from './pair-cards';
import { PairView } from './pair-view';
import { PairLine, PairsQuery } from './pairs.graphql';
import { unitsOf, Why } from './why';

const route = getRouteApi('/shell/ho-so/trung-lap');

const views = { open: undefined, distinct: 'khong-trung', merged: 'da-gop' } as const;
const states = { open: 'OPEN', distinct: 'DISTINCT', merged: 'MERGED' } as const;
type View = keyof typeof views;

/** Records that may be of one person: the pairs that wait, and what was decided. */
export function PairsPage() {
  const { t } = useTranslation('casePairs');
  const sees = useCan('case.pair.list');
  const { cap, xem } = route.useSearch();
  const view: View = xem === 'khong-trung' ? 'distinct' : xem === 'da-gop' ? 'merged' : 'open';
  if (cap && sees) return <PairView key={cap} id={cap} />;
  return (
    <>
      <PageHead
        title={t('title')}
        crumbs={<Link to="/ho-so">{t('back')}</Link>}
        meta={<span className={classes.quiet}>{t('subtitle')}</span>}
      />
      {sees ? <List view={view} /> : <DeniedState what={t('what')} />}
    </>
  );
}

function useColumns(): Column<PairLineFragment>[] {
  const { t } = useTranslation('casePairs');
  return useMemo(
    () => [
      {
        key: 'pair',
        title: t('column.pair'),
        fixed: true,
        cell: (row) => (
          <Link
            from="/ho-so/trung-lap"
            to="/ho-so/trung-lap"
            search={(before) => ({ ...before, cap: row.id })}
            className={classes.code}
            tabIndex={-1}
          >
            {t('pair', { left: row.left?.code ?? '', right: row.right?.code ?? '' })}
          </Link>
        ),
      },
      {
        key: 'why',
        title: t('column.why'),
        fixed: true,
        cell: (row) => (
          <span className={classes.why}>
            <Why pair={row} />
          </span>
        ),
      },
      {
        key: 'units',
        title: t('column.unit'),
        cell: unitsOf,
      },
      {
        key: 'score',
        title: t('column.score'),
        align: 'right',
        cell: (row) => <span className="tabular">{row.score}</span>,
      },
      {
        key: 'found',
        title: t('column.found'),
        cell: (row) => <span className="tabular">{formatDate(row.foundAt)}</span>,
      },
    ],
    [t],
  );
}

function List({ view }: { view: View }) {
  const { t } = useTranslation('casePairs');
  const navigate = route.useNavigate();
  const columns = useColumns();
  const narrow = useNarrow();
  const [printed, print] = usePrint();
  const pairs = { states: [states[view]] };
  const { pages, error, loading, more, retry } = usePages(PairsQuery, { filter: pairs, first: 50 });
  const rows = pages.flatMap((page) => (page.casePairs?.items ?? []).map((item) => read(PairLine, item)));
  const last = pages.at(-1)?.casePairs;
  const onMore = last?.endCursor ? () => more(last.endCursor ?? '') : undefined;
  const empty = error ? (
    <QueryProblem error={error} what={t('what')} onRetry={retry} />
  ) : (
    <EmptyState title={t(`empty.${view}`)}>{t('emptyHint')}</EmptyState>
  );
  return (
    <>
      <LinkTabs label={t('views')}>
        {(Object.keys(views) as View[]).map((each) => (
          <Link
            key={each}
            to="/ho-so/trung-lap"
            search={{ xem: views[each] }}
            activeOptions={tabOptions}
            aria-current={each === view ? 'page' : undefined}
          >
            {t(`view.${each}`)}
          </Link>
        ))}
      </LinkTabs>
      {narrow ? (
        <PairCards rows={rows} label={t(`view.${view}`)} loading={loading} onMore={onMore} empty={empty} />
      ) : (
        <DataTable
          id="casework.pairs"
          label={t(`view.${view}`)}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowLabel={(row) => t('pair', { left: row.left?.code ?? '', right: row.right?.code ?? '' })}
          onOpen={(row) => void navigate({ search: (before) => ({ ...before, cap: row.id }) })}
          total={last?.total ?? rows.length}
          tools={
            <PrintButton
              taken={{ list: 'PAIRS', pairs }}
              shown={rows.length}
              people={new Set(rows.flatMap(({ left, right }) => [left?.code, right?.code])).size}
              onPrint={print}
            />
          }
          loading={loading}
          onMore={onMore}
          empty={empty}
        />
      )}
      <PrintFoot
        chosen={[t(`view.${view}`)]}
        shown={rows.length}
        total={last ? counted(last.total, 10_000) : undefined}
        note={printed}
      />
    </>
  );
}
