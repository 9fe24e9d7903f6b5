import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useViewer } from '@/shared/session/viewer';
import { QueryProblem } from '@/shared/ui/query-problem';
import { PageSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { NextWaiting } from '@/shared/waiting/next-waiting';
import { read } from '../gql';
import type { DraftFieldsFragment, HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { MineBar } from '../parts/mine-bar';
import { PartFields } from '../parts/parts.graphql';
import { PartsPanel } from '../parts/parts-panel';
import { Together } from '../together/together';
import { clientForm } from './client-form';
import { CommentComposer } from './comment-composer';
import { CommentsPanel } from './comments-panel';
import type { EntryGate } from './entry-body';
import {
  CommentFields,
  DraftFields,
  HeadFields,
  HistoryQuery,
  ObligationQuery,
  VersionFields,
} from './obligation.graphql';
import classes from './obligation.module.css';
import { ObligationBody } from './obligation-body';
import { ObligationHead } from './obligation-head';
import { RoutePanel } from './route-panel';
import { TimelinePanel } from './timeline-panel';
import { useReviews } from './use-reviews';
import { VersionsPanel } from './versions-panel';

const route = getRouteApi('/shell/bao-cao/nghia-vu/$obligationId');

/** One report of one unit: everything about it, in whatever state it is. */
export function ObligationPage() {
  const { t } = useTranslation('reporting');
  const { obligationId } = route.useParams();
  const { allowed } = useViewer();
  const variables = {
    id: obligationId,
    work: allowed.has('obligation.work'),
    draft: allowed.has('draft.read'),
    parts: allowed.has('part.read'),
  };
  const [{ data, error }, ask] = useQuery({ query: ObligationQuery, variables });
  const found = data?.obligation;
  // A report of others is told apart from one that is not there by nobody.
  if (!found && (error ? toAppError(error).code === 'NOT_FOUND' : data))
    return <EmptyState title={t('obligation.notFound')}>{t('obligation.notFoundHint')}</EmptyState>;
  if (error && !found) return <QueryProblem error={error} what={t('obligation.what')} onRetry={ask} />;
  if (!found) return <PageSkeleton />;
  return (
    <Opened
      // Not by the address: until the next report is there, this is the one before.
      key={found.id}
      head={read(HeadFields, found)}
      draft={found.draft ? read(DraftFields, found.draft) : null}
      parts={(found.workParts ?? []).map((each) => read(PartFields, each))}
      refresh={() => ask({ requestPolicy: 'network-only' })}
    />
  );
}

interface OpenedProps {
  head: HeadFieldsFragment;
  draft: DraftFieldsFragment | null;
  parts: PartFieldsFragment[];
  refresh: () => void;
}

function useHistory(obligationId: string) {
  const { allowed } = useViewer();
  const [{ data, fetching }, ask] = useQuery({
    query: HistoryQuery,
    variables: {
      id: obligationId,
      people: allowed.has('submission.people'),
      comments: allowed.has('comment.read'),
      timeline: allowed.has('timeline.read'),
    },
    pause: !allowed.has('submission.read'),
  });
  const history = data?.obligation;
  const reviews = useReviews(obligationId);
  return useMemo(
    () => ({
      loading: fetching && !history,
      // A holder of a part is not shown what its giver sent.
      readable: !history?.masked.includes('submissions'),
      officialId: history?.official?.id,
      versions: (history?.submissions ?? []).map((each) => read(VersionFields, each)),
      comments: (history?.comments ?? []).map((each) => read(CommentFields, each)),
      timeline: history?.timeline ?? null,
      reviews,
      refresh: () => ask({ requestPolicy: 'network-only' }),
    }),
    [history, fetching, ask, reviews],
  );
}

function Opened({ head, draft, parts, refresh }: OpenedProps) {
  const { allowed } = useViewer();
  const history = useHistory(head.id);
  const form = useMemo(() => clientForm(head.round?.formVersion), [head.round?.formVersion]);
  const [gate, setGate] = useState<EntryGate | null>(null);
  const [commenting, setCommenting] = useState<string | null>(null);
  const onComment = useCallback((place: string) => setCommenting(place), []);
  const { refresh: refreshHistory } = history;
  const refreshAll = useCallback(() => {
    refresh();
    refreshHistory();
  }, [refresh, refreshHistory]);
  return (
    <>
      <ObligationHead head={head} gate={gate} history={history} parts={parts} onStale={refreshAll} />
      <NextWaiting here={head.id} />
      <div className={classes.columns}>
        <div className={classes.body}>
          <MineBar
            head={head}
            form={form}
            parts={parts.filter(({ mine }) => mine)}
            flush={async () => gate?.flush()}
            onChanged={refreshAll}
          />
          <Together head={head} draft={draft} onChange={refresh}>
            <ObligationBody
              head={head}
              draft={draft}
              parts={parts}
              history={history}
              onGate={setGate}
              onComment={onComment}
            />
          </Together>
        </div>
        <aside className={classes.aside}>
          <PartsPanel head={head} form={form} parts={parts} onChanged={refreshAll} />
          {head.route && <RoutePanel steps={head.route} />}
          {allowed.has('comment.read') && <CommentsPanel head={head} comments={history.comments} />}
          {history.readable && (
            <VersionsPanel obligationId={head.id} history={history} draft={draft !== null} />
          )}
          {history.timeline && <TimelinePanel entries={history.timeline} />}
        </aside>
      </div>
      {commenting && <CommentComposer head={head} place={commenting} onClose={() => setCommenting(null)} />}
    </>
  );
}

export type History = ReturnType<typeof useHistory>;
