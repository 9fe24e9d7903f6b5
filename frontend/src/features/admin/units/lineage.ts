import type { AdminLineageQuery } from '../gql/graphql';

export type Succession = NonNullable<AdminLineageQuery['lineage']>[number];
export type LineageArea = Succession['from'];

/** How much of a territory went over, as far as is known. */
export type Extent = { kind: 'whole' } | { kind: 'part'; percent: number } | { kind: 'unknownPart' };

/** One step of the lineage, seen from the territory that is looked at. */
export interface LineageStep {
  area: LineageArea;
  extent: Extent;
  act: string;
  date: string;
}

/** A split whose share is not known makes figures across it not comparable. */
export function extentOf({ partial, share }: Pick<Succession, 'partial' | 'share'>): Extent {
  if (!partial) return { kind: 'whole' };
  return share == null ? { kind: 'unknownPart' } : { kind: 'part', percent: Number(share) * 100 };
}

const newestFirst = (a: LineageStep, b: LineageStep) =>
  b.date.localeCompare(a.date) || a.area.fullName.localeCompare(b.area.fullName, 'vi');

const step = (succession: Succession, area: LineageArea): LineageStep => ({
  area,
  extent: extentOf(succession),
  act: succession.act,
  date: succession.date,
});

/** The lineage of one territory: what it was made of and what it went into, newest first. */
export function splitLineage(all: readonly Succession[], areaId: string) {
  return {
    origins: all
      .filter((one) => one.to.id === areaId)
      .map((one) => step(one, one.from))
      .sort(newestFirst),
    heirs: all
      .filter((one) => one.from.id === areaId)
      .map((one) => step(one, one.to))
      .sort(newestFirst),
  };
}
