import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { NextWaiting } from '@/shared/waiting/next-waiting';
import { CaseHead, CaseHeadQuery } from './casework.graphql';
import { read } from './gql';
import type { CaseHeadFragment } from './gql/graphql';
import { PrintFoot } from './printing/print-foot';
import { AskedNotice } from './record/asked-notice';
import { ClocksTab } from './record/clocks-tab';
import { ContentTab, DiffTab } from './record/content-tab';
import { LookersTab } from './record/lookers-tab';
import { MovesTab } from './record/moves-tab';
import { RecordActions } from './record/record-actions';
import { RecordFacts, RecordNotice } from './record/record-facts';
import { DuplicateNotice, RequestNotices } from './record/request-notices';
import { TrailTab } from './record/trail-tab';
import { RulingsTab } from './rulings/rulings-tab';
import { OpenNotice } from './sharing/open-notice';
import { SharingTab } from './sharing/sharing-tab';
import { mayNow } from './steps';
import { stateLook } from './words';

const route = getRouteApi('/shell/ho-so/$caseId');

/** One record: its summary, what may be done, and its parts as tabs. */
export function RecordPage() {
  const { t } = useTranslation('casework');
  const { caseId } = route.useParams();
  const [{ data, error }, ask] = useQuery({ query: CaseHeadQuery, variables: { id: caseId } });
  const found = data?.caseRecord;
  // A record of others is told apart from one that is not there by nobody.
  if (!found && (error ? toAppError(error).code === 'NOT_FOUND' : data))
    return (
      <EmptyState
        wholePage
        title={t('record.notFound')}
        actions={<Link to="/ho-so">{t('record.back')}</Link>}
      >
        {t('record.notFoundHint')}
      </EmptyState>
    );
  if (error && !found) return <QueryProblem wholePage error={error} what={t('what.record')} onRetry={ask} />;
  if (!found) return <PageSkeleton />;
  return (
    <Opened
      // Not by the address: until the next record is there, this is the one before.
      key={found.id}
      head={read(CaseHead, found)}
      refresh={() => ask({ requestPolicy: 'network-only' })}
    />
  );
}

function Opened({ head, refresh }: { head: CaseHeadFragment; refresh: () => void }) {
  const { t } = useTranslation('casework');
  const tabs = useTabs(head);
  const { phan } = route.useSearch();
  // Who decides on an amendment begins with what it changes.
  const first = mayNow(head.actions, 'APPROVE_AMENDMENT') ? 'sua-doi' : 'ho-so';
  const tab = tabs.find((each) => each === (phan ?? first)) ?? 'ho-so';
  return (
    <>
      <PageHead
        // Not the name: the title of a tab stays in the history of the browser.
        title={t('record.title', { code: head.code })}
        crumbs={<Link to="/ho-so">{t('record.back')}</Link>}
        meta={
          <>
            <StatusBadge status={stateLook[head.state]} label={t(`state.${head.state}`)} />
            <span>{t('record.since', { at: formatDateTime(head.stateSince) })}</span>
          </>
        }
        actions={<RecordActions head={head} onStale={refresh} />}
      />
      <NextWaiting here={head.id} />
      <OpenNotice head={head} />
      <RecordFacts head={head} />
      <RecordNotice head={head} />
      <AskedNotice head={head} />
      <RequestNotices head={head} onStale={refresh} />
      <DuplicateNotice head={head} />
      <LinkTabs label={t('record.tabs')}>
        {tabs.map((each) => (
          <Link
            key={each}
            to="/ho-so/$caseId"
            params={{ caseId: head.id }}
            search={{ phan: each }}
            activeOptions={tabOptions}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(`tab.${each}`)}
          </Link>
        ))}
      </LinkTabs>
      <Tab tab={tab} head={head} onStale={refresh} />
      <PrintFoot chosen={[t('record.title', { code: head.code }), t(`tab.${tab}`)]} />
    </>
  );
}

type TabName =
  | 'ho-so'
  | 'sua-doi'
  | 'thoi-han'
  | 'di-chuyen'
  | 'van-ban'
  | 'qua-trinh'
  | 'da-xem'
  | 'duoc-xem';

/** The parts that this record has for this viewer. */
function useTabs(head: CaseHeadFragment): TabName[] {
  const moves = useCan('case.moves');
  const timeline = useCan('case.timeline');
  const lookers = useCan('case.lookers');
  // To whom a grant opens sections of it, the rest is not open.
  const guest = !!head.openUntil || head.sharings.some(({ sharing }) => sharing === 'SUPPLEMENT');
  const tabs: [boolean, TabName][] = [
    [true, 'ho-so'],
    [!!head.official && !!head.pending, 'sua-doi'],
    [!head.masked.includes('CaseRecord.status'), 'thoi-han'], // they tell the status
    [moves && !guest, 'di-chuyen'],
    [timeline && !guest, 'van-ban'],
    [timeline && !guest, 'qua-trinh'],
    [moves && !guest, 'duoc-xem'],
    [lookers && !guest, 'da-xem'],
  ];
  return tabs.filter(([there]) => there).map(([, name]) => name);
}

function Tab({ tab, head, onStale }: { tab: TabName; head: CaseHeadFragment; onStale: () => void }) {
  switch (tab) {
    case 'sua-doi':
      return <DiffTab head={head} />;
    case 'thoi-han':
      return <ClocksTab clocks={head.clocks} />;
    case 'di-chuyen':
      return <MovesTab id={head.id} />;
    case 'van-ban':
      return <RulingsTab id={head.id} />;
    case 'qua-trinh':
      return <TrailTab id={head.id} />;
    case 'duoc-xem':
      return <SharingTab head={head} onStale={onStale} />;
    case 'da-xem':
      return <LookersTab id={head.id} />;
    default:
      return <ContentTab head={head} />;
  }
}
