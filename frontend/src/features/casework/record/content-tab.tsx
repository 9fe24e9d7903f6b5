import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { Printer } from '@/shared/ui/icons';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { CaseContent, CaseContentQuery, CaseTimelineQuery } from '../casework.graphql';
import { sectionNames } from '../fields';
import { read } from '../gql';
import type { CaseHeadFragment } from '../gql/graphql';
import { type Content, contentOf } from '../values';
import { ContentView, NoContent } from './content-view';
import { DiffView } from './diff-view';
import { ProblemList } from './problem-list';
import classes from './record.module.css';
import { type Maker, SummaryPaper } from './summary-paper';

const route = getRouteApi('/shell/ho-so/$caseId');

/** The contents that are asked for; undefined while they are on their way. */
function useContent(id: string, official: boolean, pending: boolean) {
  const [{ data, error }, ask] = useQuery({
    query: CaseContentQuery,
    variables: { id, official, pending },
    pause: !official && !pending,
  });
  const record = data?.caseRecord;
  return {
    official: record?.official ? contentOf(read(CaseContent, record.official)) : null,
    pending: record?.pending ? contentOf(read(CaseContent, record.pending)) : null,
    maker: record?.unit ?? null,
    loading: !record && !error,
    error: record ? undefined : error,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** What is wrong is told of the sections that are seen. */
const hidesSections = (content: Content | null) => !sectionNames.every((name) => content?.[name]);

/** Which version is read: the one asked for; otherwise what is being entered before the first approval, then the official one. */
function chosenVersion(head: CaseHeadFragment, asked?: string) {
  if (!head.official) return 'dang-xu-ly';
  if (!head.pending) return 'chinh-thuc';
  return asked === 'dang-xu-ly' ? asked : 'chinh-thuc';
}

export function ContentTab({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const { ban } = route.useSearch();
  const version = chosenVersion(head, ban);
  const official = version === 'chinh-thuc';
  const shown = useContent(head.id, official, !official);
  if (shown.error) return <QueryProblem error={shown.error} what={t('what.record')} onRetry={shown.retry} />;
  const content = official ? shown.official : shown.pending;
  return (
    <>
      <div className={classes.versions} data-print="never">
        <Versions head={head} official={official} />
        {content && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('record.print')}
          </Button>
        )}
      </div>
      {!official && head.pending && !shown.loading && (
        <ProblemList problems={head.pending.problems} hidden={hidesSections(shown.pending)} />
      )}
      {shown.loading ? (
        <ListSkeleton count={8} height={44} />
      ) : (
        <Shown head={head} maker={shown.maker} content={content} />
      )}
    </>
  );
}

/** What is being entered, or came back to be completed, may be its unit's alone. */
const hidesPending = (head: CaseHeadFragment) => head.masked.includes('CaseRecord.pending');

interface ShownProps {
  head: CaseHeadFragment;
  maker: Maker | null;
  content: Content | null;
}

function Shown({ head, maker, content }: ShownProps) {
  if (!content) return <NoContent hidden={hidesPending(head)} />;
  return (
    <>
      <ContentView content={content} />
      <div data-print="only">
        <SummaryPaper code={head.code} maker={maker} content={content} />
      </div>
    </>
  );
}

/** Official and pending: which of the two is shown, and the way to the other. */
function Versions({ head, official }: { head: CaseHeadFragment; official: boolean }) {
  const { t } = useTranslation('casework');
  const search = route.useSearch();
  const params = { caseId: head.id };
  if (!head.official || !head.pending) {
    const words = head.official
      ? t('record.officialVersion', { number: head.official.number })
      : head.pending && t('record.pendingVersion', { number: head.pending.number });
    return <span className={classes.item}>{words}</span>;
  }
  return (
    <LinkTabs label={t('record.versionChoice')}>
      <Link
        to="/ho-so/$caseId"
        params={params}
        search={{ ...search, ban: undefined }}
        activeOptions={tabOptions}
        aria-current={official ? 'page' : undefined}
      >
        {t('record.officialVersion', { number: head.official.number })}
      </Link>
      <Link
        to="/ho-so/$caseId"
        params={params}
        search={{ ...search, ban: 'dang-xu-ly' }}
        activeOptions={tabOptions}
        aria-current={official ? undefined : 'page'}
      >
        {t('record.pendingVersion', { number: head.pending.number })}
      </Link>
    </LinkTabs>
  );
}

/** What was said instead of a document when the amendment was sent: who decides must weigh it. */
function WhyNoDocument({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const [{ data }] = useQuery({ query: CaseTimelineQuery, variables: { id } });
  const reason = data?.caseRecord?.timeline?.find(({ action }) => action === 'SUBMIT')?.reason;
  if (!reason) return null;
  return (
    <section className={classes.notice}>
      <strong>{t('step.bareReason')}</strong>
      <p>{reason}</p>
    </section>
  );
}

/** The amendment beside the official version, with what is wrong in it. */
export function DiffTab({ head }: { head: CaseHeadFragment }) {
  const { t } = useTranslation('casework');
  const shown = useContent(head.id, true, true);
  if (shown.error) return <QueryProblem error={shown.error} what={t('what.record')} onRetry={shown.retry} />;
  if (shown.loading || !head.pending) return <ListSkeleton count={6} height={44} />;
  return (
    <>
      <ProblemList problems={head.pending.problems} hidden={hidesSections(shown.pending)} />
      {head.state === 'AMENDMENT_SUBMITTED' && <WhyNoDocument id={head.id} />}
      {shown.official && shown.pending ? (
        <DiffView official={shown.official} pending={shown.pending} changed={head.pending.changed} />
      ) : (
        <NoContent hidden={hidesPending(head)} />
      )}
    </>
  );
}
