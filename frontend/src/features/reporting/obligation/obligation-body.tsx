import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { useFeedbackPlace } from '@/shared/ui/feedback-place';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import type {
  DraftFieldsFragment,
  HeadFieldsFragment,
  PartFieldsFragment,
  VersionFieldsFragment,
} from '../gql/graphql';
import { usePartForm, usePartOutline } from '../parts/use-part-form';
import { useLocked } from '../together/use-locked';
import { UrgeBanner } from '../urging/urge-banner';
import { mayNow } from './actions';
import { countsRecords } from './client-form';
import type { EntryGate } from './entry-body';
import notice from './notice.module.css';
import type { History } from './obligation-page';
import { ReviewText } from './review-words';

// One of the three is shown: a reader does not download the editor.
const CountedCells = lazy(() =>
  import('./counted-cells').then(({ CountedCells }) => ({ default: CountedCells })),
);
const DraftView = lazy(() => import('./draft-view').then(({ DraftView }) => ({ default: DraftView })));
const EntryBody = lazy(() => import('./entry-body').then(({ EntryBody }) => ({ default: EntryBody })));
const VersionView = lazy(() =>
  import('./version-view').then(({ VersionView }) => ({ default: VersionView })),
);

const route = getRouteApi('/shell/bao-cao/nghia-vu/$obligationId');

interface Props {
  head: HeadFieldsFragment;
  draft: DraftFieldsFragment | null;
  parts: readonly PartFieldsFragment[];
  history: History;
  onGate: (gate: EntryGate | null) => void;
  onComment: (place: string) => void;
}

/** States in which the draft, not a sent version, is what is worked on. */
const inDraft: ReadonlySet<HeadFieldsFragment['state']> = new Set([
  'ASSIGNED',
  'DRAFTING',
  'AWAITING_SIGNATURE',
  'SIGNED',
  'RETURNED',
  'CORRECTING',
]);

/** The version to show: the one asked for, else for readers the official one, else the newest. */
function chooseVersion(
  history: History,
  asked: string | undefined,
  reader: boolean,
): VersionFieldsFragment | undefined {
  const { versions, officialId } = history;
  const found = versions.find(({ id }) => id === asked);
  const official = reader ? versions.find(({ id }) => id === officialId) : undefined;
  return found ?? official ?? versions[0];
}

/** What stands below the head, by state and by who looks: entry, signing, review or reading. */
export function ObligationBody(props: Props) {
  const { allowed } = useViewer();
  return (
    <Suspense fallback={<ListSkeleton count={12} />}>
      {inDraft.has(props.head.state) && (
        <UrgeBanner obligationId={props.head.id} owner={allowed.has('draft.read') && !!props.head.route} />
      )}
      <Body {...props} />
      {allowed.has('case.list') && countsRecords(props.head.round?.formVersion) && (
        <CountedCells obligationId={props.head.id} />
      )}
    </Suspense>
  );
}

function Body({ head, draft, parts, history, onGate, onComment }: Props) {
  const { t } = useTranslation('reporting');
  const search = route.useSearch();
  const { allowed } = useViewer();
  const { form, whole, sheet, holds, owner } = usePartForm(head, draft, parts);
  const outline = usePartOutline(head, draft);
  const remarks = useMemo(
    () => history.comments.filter(({ resolved }) => !resolved).map(({ place }) => place),
    [history.comments],
  );
  useFeedbackPlace(head.round?.formVersion?.id, head.round?.formVersion?.code);
  const locked = useLocked(head);
  const asked = search['phien-ban'];
  if (!form || !whole) return <EmptyState title={t('obligation.body.noForm')} />;
  if (mayNow(head.actions, 'EDIT') && !asked) {
    return (
      <>
        {head.state === 'RETURNED' && <Returned history={history} />}
        <EntryBody
          obligationId={head.id}
          form={form}
          whole={whole}
          sheet={sheet}
          owner={owner}
          holds={holds}
          draft={draft}
          outline={outline}
          remarks={remarks}
          locked={locked}
          place={search.o}
          onGate={onGate}
          onComments={onComment}
        />
      </>
    );
  }
  const common = { head, form, remarks, place: search.o, onComment };
  if (draft && inDraft.has(head.state) && !asked)
    return <DraftView {...common} whole={whole} sheet={sheet} draft={draft} history={history} />;
  if (history.loading) return <ListSkeleton count={12} />;
  const version = chooseVersion(history, asked, !allowed.has('comment.read'));
  if (!version) {
    const own = allowed.has('draft.read') && draft;
    return (
      <EmptyState title={t('obligation.body.nothing')}>
        {t(own ? 'obligation.body.nothingOwn' : 'obligation.body.nothingOther')}
      </EmptyState>
    );
  }
  return (
    <>
      {asked && version.id !== history.versions[0]?.id && <OldVersion head={head} number={version.number} />}
      <VersionView
        key={version.id}
        {...common}
        version={version}
        official={version.id === history.officialId}
      />
    </>
  );
}

/** Why the report came back, before the eyes of who mends it. */
function Returned({ history }: { history: History }) {
  const { t } = useTranslation('reporting');
  const reviews = history.reviews.get(history.versions[0]?.id ?? '') ?? [];
  if (reviews.length === 0) return null;
  return (
    <section className={notice.notice} data-tone="bad">
      <div>
        <strong>{t('obligation.body.returned')}</strong>
        <ReviewText reviews={reviews} />
      </div>
    </section>
  );
}

function OldVersion({ head, number }: { head: HeadFieldsFragment; number: number }) {
  const { t } = useTranslation('reporting');
  return (
    <p className={notice.notice} role="status">
      <span>{t('obligation.body.notNewest', { number })}</span>
      <Link to="/bao-cao/nghia-vu/$obligationId" params={{ obligationId: head.id }}>
        {t('obligation.body.showNewest')}
      </Link>
    </p>
  );
}
