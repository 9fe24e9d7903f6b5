import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { readGeo } from '@/shared/charts';
import { type Asked, askFor, type Place, type Subject } from './ask';
import { catalogueQuery, figuresQuery, mapQuery, periodsQuery } from './dashboard.graphql';
import type { Answer } from './figures';
import type { DashboardCatalogueQuery, Nature } from './gql/graphql';
import { type FigurePeriod, trendPeriods } from './periods';
import { answersOf, inPercent, planAnswer } from './plan';
import { type DashboardSearch, natureOf } from './search';
import { type Indicator, isPlanned, ofNature, type Topic, tilesOf, topicsOf } from './topics';

/** The catalogue as the page uses it. */
export interface Catalogue {
  topics: readonly Topic[];
  home: Place;
}

export function readCatalogue(data: DashboardCatalogueQuery | undefined): Catalogue | null {
  const area = data?.viewer?.position?.unit?.area;
  if (!data?.indicators || !area) return null;
  return {
    topics: topicsOf(data.indicators, data.regimes ?? []),
    home: { code: area.code, fullName: area.fullName, isCommune: area.level === 'COMMUNE' },
  };
}

export function useCatalogue() {
  const [{ data, error, fetching }, again] = useQuery({
    query: catalogueQuery,
    requestPolicy: 'cache-first',
  });
  const catalogue = useMemo(() => readCatalogue(data), [data]);
  return {
    catalogue,
    error: catalogue ? undefined : error,
    fetching,
    again: () => again({ requestPolicy: 'network-only' }),
  };
}

/** The communes of today with their shapes. */
export function useMap(home: Place) {
  const [{ data, fetching }] = useQuery({
    query: mapQuery,
    variables: { province: home.code },
    requestPolicy: 'cache-first',
    pause: home.isCommune,
  });
  const shapes = useMemo(() => readGeo(data?.map?.geojson), [data]);
  return { shapes, official: data?.map?.official ?? false, fetching };
}

export function usePeriods(indicator: Indicator, home: Place, nature: Nature) {
  const [{ data, error, fetching, operation }, again] = useQuery({
    query: periodsQuery,
    variables: { indicator: indicator.key, area: home.code, nature },
  });
  const isOwn = operation?.variables.indicator === indicator.key && operation.variables.nature === nature;
  return {
    periods: (isOwn ? data?.figurePeriods : undefined) ?? undefined,
    lineage: (isOwn ? data?.lineage : undefined) ?? [],
    error: isOwn && !data?.figurePeriods ? error : undefined,
    fetching,
    again,
  };
}

interface Choice {
  topic: Topic;
  home: Place;
  periods: readonly FigurePeriod[];
  /** Today's name of a commune; undefined while it is not known. */
  nameOf: (code: string) => string | undefined;
  /** Name of an indicator read against its plan. */
  percentName?: (name: string) => string;
  search: DashboardSearch;
}

/** What the address and the catalogue together show; unknown words of the address fall back to the first choice. */
export function subjectOf({
  topic,
  home,
  periods,
  nameOf,
  search,
  percentName = (name) => name,
}: Choice): Subject | null {
  const nature = natureOf(search, topic.natures);
  const known = ofNature(topic.indicators, nature);
  const isAgainst = (search['so-ke-hoach'] ?? false) && nature !== 'PLAN' && known.some(isPlanned);
  const all = isAgainst
    ? known.filter(isPlanned).map((each) => inPercent(each, percentName(each.name)))
    : known;
  const chosen = all.find((each) => each.key === search['chi-tieu']) ?? all[0];
  const period = periods.find((each) => each.key === search.ky) ?? periods[0];
  if (!chosen || !period) return null;
  const picked = !home.isCommune && search.xa && search.xa !== home.code ? search.xa : undefined;
  const area = picked ? { code: picked, fullName: nameOf(picked) ?? '', isCommune: true } : home;
  return {
    home,
    area,
    isDetail: home.isCommune || (!!picked && search.xem === 'chi-tiet'),
    nature,
    againstPlan: isAgainst,
    tiles: tilesOf(all, chosen),
    chosen,
    all,
    period,
    trend: trendPeriods(periods, period.key),
  };
}

/** Answers that belong together, with the subject they answer. */
export interface Figures {
  subject: Subject;
  asked: Asked;
  answers: readonly Answer[];
  /** The plan of the tiles, beside which their figures stand. */
  plan: Answer | undefined;
}

/** The figures of the page; those of the last question stay until the next are there. */
export function useFigures(subject: Subject, search: DashboardSearch) {
  const asked = useMemo(() => askFor(subject, search), [subject, search]);
  const [{ data, error, fetching, stale, operation }, again] = useQuery({
    query: figuresQuery,
    variables: { queries: asked.queries },
  });
  // The client answers a new question with the old data first: only what was asked for counts as its answer.
  const isOwn = JSON.stringify(operation?.variables.queries) === JSON.stringify(asked.queries);
  const answers = isOwn && !fetching ? data?.aggregate : undefined;
  const fresh = useMemo(
    () =>
      answers?.length === asked.queries.length
        ? {
            subject,
            asked,
            answers: answersOf(answers, subject, asked),
            plan: planAnswer(answers, subject, asked),
          }
        : null,
    [answers, subject, asked],
  );
  const [kept, setKept] = useState<Figures | null>(null);
  useEffect(() => {
    if (fresh) setKept(fresh);
  }, [fresh]);
  return {
    figures: fresh ?? kept,
    isUpdating: fetching || stale,
    error: isOwn && !fetching && !answers ? error : undefined,
    again: () => again({ requestPolicy: 'network-only' }),
  };
}
