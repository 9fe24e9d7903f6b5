import { Button } from '@mantine/core';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useQuery } from 'urql';
import { formatNumber } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useSavedViews } from '@/shared/saved-views/use-saved-views';
import { same } from '@/shared/saved-views/views';
import { useCan, useViewer } from '@/shared/session/viewer';
import { Plus } from '@/shared/ui/icons';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { useShortcuts } from '@/shared/ui/shortcuts';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState, NoMatch } from '@/shared/ui/states';
import { NextWaiting } from '@/shared/waiting/next-waiting';
import { CaseCountsQuery, CaseLine, CasesQuery } from './casework.graphql';
import classes from './casework.module.css';
import { Outputs } from './exchange/outputs';
import { read } from './gql';
import type { CaseFilter } from './gql/graphql';
import { counted } from './list/counted';
import { Filters, TermHint } from './list/filters';
import { ListFoot } from './list/list-foot';
import { OwnViews, standingFilter } from './list/own-views';
import { PairsLink } from './list/pairs-link';
import { Rows } from './list/rows';
import { termMemory } from './list/term-memory';
import { countOf, filterOf, type View, viewOf, views } from './list/views';
import { usePrint } from './printing/use-print';
import { ReassignPage } from './reassign/reassign-page';
import { RulingsPage } from './rulings/rulings-page';
import { EmergencyWays } from './sharing/emergency-ways';
import { readTerm } from './term';

const route = getRouteApi('/shell/ho-so');
const EmergenciesPage = lazy(() => import('./sharing/emergencies-page'));
const pageSize = 50;

/** The records that a position works with, by saved views, filters and search. */
export function CasesPage() {
  const { t } = useTranslation('casework');
  const sees = useCan('case.list');
  const audits = useCan('journal.read');
  const { xem } = route.useSearch();
  const opens = useCan('case.open');
  const counts = useCan('case.numbers');
  const imports = useCan('case.import');
  const signs = useCan('case.rulings');
  const reassigns = useCan('case.reassign');
  const navigate = useNavigate();
  useShortcuts(
    opens ? [{ keys: 'n', label: t('list.keysNew'), run: () => void navigate({ to: '/ho-so/moi' }) }] : [],
  );
  // The chairman of a commune has no list of records, only the papers that wait for the signature.
  if (signs && !sees) return <RulingsPage />;
  if (xem === 'giao-lai') return <ReassignPage />;
  // Who audits sees that records were opened in an emergency, and no record.
  if (sees ? xem === 'mo-khan-cap' : audits) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <EmergenciesPage />
      </Suspense>
    );
  }
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <div className={classes.ways}>
              <EmergencyWays />
              {counts && (
                <Button component={Link} to="/ho-so/thong-ke" variant="default">
                  {t('list.figures')}
                </Button>
              )}
              {imports && (
                <Button component={Link} to="/ho-so/nhap-tep" variant="default">
                  {t('list.import')}
                </Button>
              )}
              {reassigns && (
                <Button
                  variant="default"
                  renderRoot={(props) => <Link {...props} to="/ho-so" search={{ xem: 'giao-lai' }} />}
                >
                  {t('list.reassign')}
                </Button>
              )}
              <PairsLink />
            </div>
            {opens && (
              <Button component={Link} to="/ho-so/moi" leftSection={<Plus size={16} aria-hidden />}>
                {t('list.open')}
              </Button>
            )}
          </>
        }
      />
      <NextWaiting here={null} />
      {sees ? (
        <List />
      ) : counts ? (
        <Navigate to="/ho-so/thong-ke" replace />
      ) : (
        <DeniedState what={t('what.list')} />
      )}
    </>
  );
}

/** What was typed into the search box; another account begins with an empty one. */
function useTyped() {
  const { account } = useViewer();
  const typed = useSyncExternalStore(termMemory.listen, () => termMemory.of(account.id));
  const type = (next: string) => termMemory.keep(account.id, next);
  return [typed, type] as const;
}

function List() {
  const { t } = useTranslation('casework');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const searches = useCan('case.search');
  const [typed, setTyped] = useTyped();
  const takes = useCan('case.export');
  const [printed, print] = usePrint();
  const order = search.xep === 'moi' ? 'UPDATED' : 'DUE';
  const view = viewOf(search.xem);
  const reading = readTerm(typed);
  const term = reading.kind === 'term' ? reading.term : {};
  const filter: CaseFilter = {
    ...filterOf(view),
    status: search.tinh_trang ?? null,
    unitId: search.don_vi ?? null,
    counted: countedOf(search.so),
    ...(searches ? term : typed ? { code: term.code ?? typed } : {}),
  };
  const { pages, error, loading, more, retry } = usePages(CasesQuery, {
    filter,
    order,
    first: pageSize,
  });
  const rows = pages.flatMap((page) => (page.caseRecords?.items ?? []).map((item) => read(CaseLine, item)));
  const last = pages.at(-1)?.caseRecords;
  const filtered = !!(search.tinh_trang || search.don_vi || typed || filter.counted);
  const clear = () => {
    setTyped('');
    void navigate({
      search: ({ xem, xep }) => ({ ...(xem && { xem }), ...(xep && { xep }) }),
      replace: true,
    });
  };
  return (
    <>
      {filter.counted ? <Counted month={filter.counted.period} /> : <Views current={view} />}
      <Rows
        view={view}
        rows={rows}
        total={last?.total ?? rows.length}
        loading={loading}
        onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
        toolbar={<Filters typed={typed} onType={setTyped} />}
        tools={
          takes && (
            <Outputs
              filter={filter}
              order={order}
              total={last?.total ?? rows.length}
              shown={rows.length}
              onPrint={print}
            />
          )
        }
        hint={searches && <TermHint typed={typed} />}
        // In the place of the rows: what was searched for can still be changed.
        empty={
          error ? (
            <QueryProblem error={error} what={t('what.list')} onRetry={retry} />
          ) : filtered ? (
            <NoMatch onClear={clear} />
          ) : (
            <Nothing view={view} />
          )
        }
      />
      <ListFoot
        view={view}
        counted={!!filter.counted}
        searched={typed !== ''}
        shown={rows.length}
        total={last ? counted(last.total) : undefined}
        note={printed}
      />
    </>
  );
}

/** The number whose records are asked for; the address names it whole or not at all. */
function countedOf(so = '') {
  const [indicator, areaCode, period, since] = so.split(',');
  return indicator && areaCode && period ? { indicator, areaCode, period, since: since ?? null } : null;
}

/** Says that the list is what one number of the statistics counts, with the ways back. */
function Counted({ month }: { month: string }) {
  const { t } = useTranslation('casework');
  return (
    <p className={classes.counted}>
      {t('list.counted')}
      <Link to="/ho-so/thong-ke" search={{ ky: month }}>
        {t('list.figures')}
      </Link>
      <Link to="/ho-so" search={{ xem: 'tat-ca' }}>
        {t('list.countedAll')}
      </Link>
    </p>
  );
}

function Nothing({ view }: { view: View }) {
  const { t } = useTranslation('casework');
  const opens = useCan('case.open');
  const [{ data }] = useQuery({ query: CaseCountsQuery });
  const none = data?.caseCounts?.every(({ count }) => count === 0);
  const first = opens && (none || view.key === 'ban-thao');
  return (
    <EmptyState title={t(none ? 'empty.tat-ca' : `empty.${view.key}`)}>
      {t(first ? 'empty.hint' : none ? 'empty.none' : 'empty.other')}
    </EmptyState>
  );
}

function Views({ current }: { current: View }) {
  const { t } = useTranslation('casework');
  const search = route.useSearch();
  const [{ data }] = useQuery({ query: CaseCountsQuery });
  const gives = useCan('case.trail');
  const own = useSavedViews('CASES');
  const standing = standingFilter(search, current);
  const ofOwn = own.some(({ filter }) => same(filter, standing));
  // The other filters stay: a group is looked at through them. Those of one's own view go with it.
  const kept = ofOwn ? {} : search;
  return (
    <>
      <LinkTabs label={t('list.views')}>
        {views.map((view) => {
          const count = countOf(view, data?.caseCounts, data?.waiting?.total);
          const name = t(`view.${view.key}`);
          return (
            <Link
              key={view.key}
              to="/ho-so"
              search={{ ...kept, xem: view.key === 'cho-toi' ? undefined : view.key }}
              activeOptions={tabOptions}
              aria-current={!ofOwn && view.key === current.key ? 'page' : undefined}
            >
              {count === undefined
                ? name
                : t('viewCount', { view: name, count: view.waiting ? counted(count) : formatNumber(count) })}
            </Link>
          );
        })}
        {gives && <Link to="/ho-so/da-chuyen">{t('away.tab')}</Link>}
      </LinkTabs>
      <OwnViews group={current} views={own} />
    </>
  );
}
