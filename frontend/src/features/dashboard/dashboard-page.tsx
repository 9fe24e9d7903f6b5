import { useMemo } from 'react';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { PageHead } from '@/shared/ui/page-head';
import { DeniedState, EmptyState, ErrorState } from '@/shared/ui/states';
import { FiguresView } from './figures-view';
import { natureOf } from './search';
import { DashboardSkeleton } from './skeleton';
import './texts';
import { TopicTabs } from './topic-tabs';
import { ofNature } from './topics';
import { useAddress } from './use-address';
import type { Catalogue } from './use-dashboard';
import { subjectOf, useCatalogue, useMap, usePeriods } from './use-dashboard';

/** The leader's page: what the territory looks like, by topic. */
export function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const allowed = useCan('figures.read');
  return allowed ? (
    <Loaded />
  ) : (
    <>
      <PageHead title={common('place.dashboard')} />
      <DeniedState what={t('denied')} ask={t('deniedAsk')} />
    </>
  );
}

function Loaded() {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { catalogue, error, fetching, again } = useCatalogue();
  if (catalogue && catalogue.topics.length > 0) return <TopicPage catalogue={catalogue} />;
  if (fetching) return <DashboardSkeleton />;
  return (
    <>
      <PageHead title={common('place.dashboard')} />
      {error ? (
        <ErrorState error={error} onRetry={again} />
      ) : (
        <EmptyState title={t('empty.catalogue')}>{t('empty.catalogueHint')}</EmptyState>
      )}
    </>
  );
}

function TopicPage({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation('dashboard');
  const { search } = useAddress();
  const { topics, home } = catalogue;
  const topic = topics.find((each) => each.code === search['chu-de']) ?? topics[0];
  const first = topic && ofNature(topic.indicators, natureOf(search, topic.natures))[0];
  if (!topic || !first) return null;
  return (
    <PeriodsOf
      key={topic.code}
      topics={topics}
      topic={topic}
      home={home}
      first={first}
      empty={t('empty.figures', { topic: topic.name })}
    />
  );
}

type Topic = Catalogue['topics'][number];

interface PeriodsProps {
  topics: readonly Topic[];
  topic: Topic;
  home: Catalogue['home'];
  first: Topic['indicators'][number];
  /** Title of the page without figures. */
  empty: string;
}

function PeriodsOf({ topics, topic, home, first, empty }: PeriodsProps) {
  const { t } = useTranslation('dashboard');
  const { search } = useAddress();
  const { periods, lineage, error, again } = usePeriods(first, home, natureOf(search, topic.natures));
  const map = useMap(home);
  const names = useMemo(
    () => new Map(map.shapes?.features.map(({ properties }) => [properties.code, properties.name])),
    [map.shapes],
  );
  const subject = useMemo(
    () =>
      periods &&
      subjectOf({
        topic,
        home,
        periods,
        nameOf: (code) => names.get(code),
        search,
        percentName: (indicator) => t('againstPlanOf', { indicator }),
      }),
    [topic, home, periods, names, search, t],
  );
  if (subject && periods) {
    return (
      <FiguresView
        topics={topics}
        topic={topic}
        subject={subject}
        periods={periods}
        lineage={lineage}
        map={map}
      />
    );
  }
  if (!periods && !error) return <DashboardSkeleton />;
  return (
    <>
      <PageHead title={topic.name} />
      <TopicTabs topics={topics} current={topic.code} />
      {error ? (
        <ErrorState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <EmptyState title={empty}>{t('empty.figuresHint')}</EmptyState>
      )}
    </>
  );
}
