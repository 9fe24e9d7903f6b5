import type { AggregateQuery, Nature } from './gql/graphql';
import type { FigurePeriod } from './periods';
import { type DashboardSearch, knownAt } from './search';
import { type Indicator, isPlanned } from './topics';

/** A territory. */
export interface Place {
  code: string;
  fullName: string;
  isCommune: boolean;
}

/** What the page shows, decided from the address and the catalogue. */
export interface Subject {
  /** Territory of the acting position. */
  home: Place;
  /** Territory of tiles and trend: home or the commune picked. */
  area: Place;
  /** The page is about one commune. */
  isDetail: boolean;
  /** Of what nature the figures are. */
  nature: Nature;
  /** Figures are shown in per cent of the plan. */
  againstPlan: boolean;
  tiles: readonly Indicator[];
  chosen: Indicator;
  all: readonly Indicator[];
  period: FigurePeriod;
  /** Oldest first; the last is `period`. */
  trend: readonly FigurePeriod[];
}

/** Which answer belongs to which part of the page. */
export interface Asked {
  queries: AggregateQuery[];
  /** Figures not yet approved count too. */
  withUnapproved: boolean;
  /** Index of the answer with one value per commune; -1 when none is asked. */
  communes: number;
  /** Index of the answer with all indicators over time; -1 when none is asked. */
  all: number;
  /** Index from which the same is asked of the plan, or the plan of the tiles; -1 when no plan is asked. */
  plan: number;
}

const most = 30;

/** All questions of the page, for one request: a tile each, then the communes, then the commune's own table. */
export function askFor(subject: Subject, search: DashboardSearch): Asked {
  const reading = {
    boundaries:
      search['dia-gioi'] && !search['dia-gioi-ngay'] ? ('AT_THE_TIME' as const) : ('TODAY' as const),
    boundariesOn: search['dia-gioi-ngay'] ?? null,
    includeUnapproved: search['chua-duyet'] ?? false,
    asKnownAt: knownAt(search),
    nature: subject.nature,
  };
  const over = (indicators: readonly Indicator[]): AggregateQuery => ({
    ...reading,
    indicators: indicators.slice(0, most).map((indicator) => indicator.key),
    areaCode: subject.area.code,
    by: 'PERIOD',
    periods: subject.trend.map((period) => period.key),
  });
  const queries = subject.tiles.map((tile) => over([tile]));
  const communes = subject.home.isCommune ? -1 : queries.length;
  if (communes >= 0) {
    queries.push({
      ...reading,
      indicators: subject.tiles.map((tile) => tile.key),
      areaCode: subject.home.code,
      by: 'COMMUNE',
      periods: [subject.period.key],
    });
  }
  const all = subject.isDetail ? queries.length : -1;
  if (all >= 0) queries.push(over(subject.all));
  const planned = subject.nature === 'PLAN' ? [] : subject.tiles.filter(isPlanned);
  const plan = planned.length > 0 ? queries.length : -1;
  if (subject.againstPlan) queries.push(...queries.map((query) => ({ ...query, nature: 'PLAN' as const })));
  else if (plan >= 0) queries.push({ ...over(planned), periods: [subject.period.key], nature: 'PLAN' });
  return { queries, withUnapproved: reading.includeUnapproved, communes, all, plan };
}
