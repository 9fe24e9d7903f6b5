import type { DashboardCatalogueQuery, Nature } from './gql/graphql';

export type Indicator = NonNullable<DashboardCatalogueQuery['indicators']>[number];
type Regime = NonNullable<DashboardCatalogueQuery['regimes']>[number];

/** What one regime tells: a tab of the page. */
export interface Topic {
  code: string;
  name: string;
  indicators: readonly Indicator[];
  /** Of what natures its form brings figures: plans beside final ones, say. */
  natures: readonly Nature[];
}

/** Shown as tiles; the others are a choice away. */
export const tileCount = 4;

/** Natures of figures, the firmest first. */
const firmest: readonly Nature[] = ['FINAL', 'PRELIMINARY', 'ESTIMATE', 'PLAN'];

/** The indicators of a topic that have figures of a nature; all of them while none is known to have. */
export function ofNature(indicators: readonly Indicator[], nature: Nature): readonly Indicator[] {
  const found = indicators.filter((each) => each.natures.includes(nature));
  return found.length > 0 ? found : indicators;
}

/** An indicator that is planned as well: what was done can be set against the plan. */
export const isPlanned = (indicator: Indicator): boolean => indicator.natures.includes('PLAN');

/**
 * Groups the catalogue by the regime that feeds it; a regime unknown to the viewer by name is left out. Stocks
 * (how many people there are) stand before flows (how many were received this quarter): they say how large the
 * territory is that the flows happen in.
 */
export function topicsOf(indicators: readonly Indicator[], regimes: readonly Regime[]): Topic[] {
  const byCode = new Map(regimes.map((regime) => [regime.code, regime]));
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const group = groups.get(indicator.regimeCode);
    if (group) group.push(indicator);
    else groups.set(indicator.regimeCode, [indicator]);
  }
  const topics = [...groups].flatMap(([code, members]): Topic[] => {
    const regime = byCode.get(code);
    if (!regime) return [];
    const natures = firmest.filter((nature) => members.some((each) => each.natures.includes(nature)));
    return [{ code, name: topicName(regime.name), indicators: members, natures }];
  });
  const order = (topic: Topic) => (isStock(topic.indicators[0]) ? 0 : 1);
  return topics.sort((a, b) => order(a) - order(b));
}

/** Name of a regime as a tab reads it: every one of them is a report, so that the word says nothing here. */
export function topicName(regime: string): string {
  const rest = regime.replace(/^Báo cáo /, '');
  return rest.charAt(0).toLocaleUpperCase('vi') + rest.slice(1);
}

/** A state at the end of a period, not a sum over it. */
export function isStock(indicator: Indicator | undefined): boolean {
  return indicator?.overTime === 'LAST';
}

/** The tiles: the first ones of the catalogue, the chosen one always among them. */
export function tilesOf(indicators: readonly Indicator[], chosen: Indicator): Indicator[] {
  const tiles = indicators.slice(0, tileCount);
  return tiles.includes(chosen) ? tiles : [...tiles.slice(0, tileCount - 1), chosen];
}

/** Choices of an indicator, grouped by the heads of the form: "A – B – C" is C under "A – B". */
export function indicatorGroups(indicators: readonly Indicator[]): { group: string; items: Indicator[] }[] {
  const groups: { group: string; items: Indicator[] }[] = [];
  for (const indicator of indicators) {
    const group = indicator.name.split(' – ').slice(0, -1).join(' – ');
    const last = groups.at(-1);
    if (last?.group === group) last.items.push(indicator);
    else groups.push({ group, items: [indicator] });
  }
  return groups;
}

/** Last part of a name: what stands under its group. */
export function shortName(indicator: Indicator): string {
  return indicator.name.split(' – ').at(-1) ?? indicator.name;
}
