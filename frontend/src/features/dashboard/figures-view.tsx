import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { GeoCollection } from '@/shared/charts';
import { toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { ChevronRight, Printer } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { EmptyState, ErrorState } from '@/shared/ui/states';
import type { Subject } from './ask';
import { CommuneDetail } from './commune-detail';
import classes from './dashboard.module.css';
import { areOfToday } from './figures';
import { Filters } from './filter-row';
import { KnownAt } from './known-at';
import { MapPanel } from './map-panel';
import { areaName, pageTitle, printLine } from './names';
import type { FigurePeriod } from './periods';
import { PickedBar } from './picked-bar';
import { RankingPanel } from './ranking-panel';
import { leaveCommune } from './search';
import { FiguresSkeleton } from './skeleton';
import { Tiles } from './tiles';
import { TopicTabs } from './topic-tabs';
import type { Indicator, Topic } from './topics';
import { TrendPanel } from './trend-panel';
import { useAddress } from './use-address';
import { type Figures, useFigures } from './use-dashboard';

const OriginDrawer = lazy(() => import('./origin-drawer'));

/** Change of boundaries of the territory. */
export interface Reform {
  date: string;
  act: string;
}

/** Shapes of the communes of today. */
export interface MapState {
  shapes: GeoCollection | null;
  official: boolean;
  fetching: boolean;
}

interface Props {
  topics: readonly Topic[];
  topic: Topic;
  subject: Subject;
  periods: readonly FigurePeriod[];
  lineage: readonly Reform[];
  map: MapState;
}

/** Head, choices and figures of a topic. */
export function FiguresView({ topics, topic, subject, periods, lineage, map }: Props) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { search } = useAddress();
  const { figures, isUpdating, error, again } = useFigures(subject, search);
  return (
    <div className={classes.page}>
      <PageHead
        title={error ? topic.name : pageTitle(t, subject, figures)}
        crumbs={<Crumbs subject={subject} figures={figures} />}
        meta={isUpdating && figures ? <Loader size={16} aria-label={t('refreshing')} /> : undefined}
        actions={<HeadActions />}
      />
      <p data-print="only">{printLine(t, common, topic, subject, figures)}</p>
      <TopicTabs topics={topics} current={topic.code} />
      <Filters
        topic={topic}
        subject={subject}
        periods={periods}
        communes={communeChoices(map, figures)}
        area={areaName(subject, figures)}
      />
      {error ? (
        <Failed error={error} onRetry={again} />
      ) : figures ? (
        <FigurePanels topic={topic} figures={figures} lineage={lineage} map={map} isUpdating={isUpdating} />
      ) : (
        <FiguresSkeleton isDetail={subject.isDetail} tiles={subject.tiles.length} />
      )}
    </div>
  );
}

/** Communes to choose from: those of today's map, or those of the answer until it is there. */
function communeChoices(map: MapState, figures: Figures | null): { code: string; name: string }[] {
  if (map.shapes) return map.shapes.features.map(({ properties }) => properties);
  const answer = figures?.answers[figures.asked.communes];
  return answer?.keys.map((code, index) => ({ code, name: answer.labels[index] ?? code })) ?? [];
}

function HeadActions() {
  const { t } = useTranslation('dashboard');
  return (
    <div className={classes.headActions}>
      <KnownAt />
      <Button variant="default" size="sm" leftSection={<Printer size={16} />} onClick={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}

function Crumbs({ subject, figures }: { subject: Subject; figures: Figures | null }) {
  const { t } = useTranslation('dashboard');
  const { search } = useAddress();
  const isHome = subject.area.code === subject.home.code;
  return (
    <ol className={classes.crumbs} aria-label={t('crumbs')}>
      <li>
        {isHome ? (
          subject.home.fullName
        ) : (
          <Link to="/dieu-hanh" search={leaveCommune(search)}>
            {subject.home.fullName}
          </Link>
        )}
      </li>
      {!isHome && (
        <li>
          <ChevronRight size={14} aria-hidden /> {areaName(subject, figures)}
        </li>
      )}
    </ol>
  );
}

/** A territory that may not be seen leaves the way back; everything else can be tried again. */
function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('dashboard');
  const { search, go } = useAddress();
  const outside = !!search.xa && toAppError(error).code === 'NOT_FOUND';
  if (!outside) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <ErrorState error={error} title={t('outside')} />
      <div className={classes.centre}>
        <Button onClick={() => go(leaveCommune)}>{t('home')}</Button>
      </div>
    </>
  );
}

interface PanelsProps {
  topic: Topic;
  figures: Figures;
  lineage: readonly Reform[];
  map: MapState;
  isUpdating: boolean;
}

function FigurePanels({ topic, figures, lineage, map, isUpdating }: PanelsProps) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const [origin, setOrigin] = useState<Indicator | null>(null);
  const { subject, asked, answers } = figures;
  const communes = answers[asked.communes];
  const ofToday = useMemo(() => {
    const codes = new Set(map.shapes?.features.map((feature) => feature.properties.code));
    const [first] = asked.queries;
    const today = first?.boundaries === 'TODAY' && !first.boundariesOn;
    return today || areOfToday(communes?.keys ?? [], codes);
  }, [map.shapes, asked, communes]);
  if (answers.every((answer) => answer.periods.length === 0)) {
    return (
      <EmptyState
        title={t('empty.period')}
        actions={
          <Button variant="default" onClick={() => go((search) => ({ ...search, ky: undefined }))}>
            {t('empty.latest')}
          </Button>
        }
      >
        {t('empty.periodHint')}
      </EmptyState>
    );
  }
  return (
    <div className={classes.body} aria-busy={isUpdating}>
      <PickedBar figures={figures} canPick={ofToday} />
      <Tiles figures={figures} onOrigin={setOrigin} />
      <div className={subject.isDetail ? classes.column : classes.panels}>
        {!subject.isDetail && communes && (
          <RankingPanel figures={figures} answer={communes} canPick={ofToday} />
        )}
        <TrendPanel topic={topic} figures={figures} lineage={lineage} />
        {!subject.isDetail && communes && (
          <MapPanel topic={topic} figures={figures} answer={communes} map={map} ofToday={ofToday} />
        )}
        {subject.isDetail && <CommuneDetail figures={figures} />}
      </div>
      {origin && (
        <Suspense>
          <OriginDrawer
            figures={figures}
            indicator={origin}
            onShow={setOrigin}
            onClose={() => setOrigin(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
