/** What a map needs of GeoJSON. */
export interface GeoFeature {
  type: 'Feature';
  properties: { code: string; name: string };
  geometry: { type: string; coordinates: unknown };
}

export interface GeoCollection {
  type: 'FeatureCollection';
  features: GeoFeature[];
}

/** Degrees: west, south, east, north. */
export type Box = readonly [number, number, number, number];

/** Reads the map layer of the contract, whose shapes travel as plain JSON; null when it holds none. */
export function readGeo(json: unknown): GeoCollection | null {
  const found = json as Partial<GeoCollection> | null | undefined;
  return found?.type === 'FeatureCollection' && Array.isArray(found.features) && found.features.length > 0
    ? (found as GeoCollection)
    : null;
}

const nowhere: Box = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

const join = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function boxOfCoordinates(coordinates: unknown): Box {
  if (!Array.isArray(coordinates)) return nowhere;
  const [x, y] = coordinates as unknown[];
  if (typeof x === 'number' && typeof y === 'number') return [x, y, x, y];
  return coordinates.reduce<Box>((box, part) => join(box, boxOfCoordinates(part)), nowhere);
}

export const boxOf = (feature: GeoFeature): Box => boxOfCoordinates(feature.geometry.coordinates);

export const boxOfAll = (features: readonly GeoFeature[]): Box =>
  features.reduce<Box>((box, feature) => join(box, boxOf(feature)), nowhere);

/** Longitude degrees are shorter than latitude ones by this much in the middle of a box. */
export const aspectOf = (box: Box): number => Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);

const extent = (box: Box) => Math.max(box[2] - box[0], box[3] - box[1]);

/** The share of the map's extent that one territory may cost before it moves into an inset. */
const costly = 0.2;
/** How much sea, as a share of the rest's extent, must lie between: what touches its neighbours always stays. */
const apart = 0.15;

/** Degrees between two boxes; 0 when they touch. */
function gapOf(a: Box, b: Box): number {
  return Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0);
}

/**
 * Takes out islands so far off that the rest would shrink for them (Hoàng Sa, Trường Sa); they are drawn in
 * insets. Whatever remains within reach stays where it is.
 */
export function splitFar(features: readonly GeoFeature[]): { main: GeoFeature[]; far: GeoFeature[] } {
  let main = features.map((feature) => ({ feature, box: boxOf(feature) }));
  const far: GeoFeature[] = [];
  while (main.length > 2) {
    const whole = extent(main.reduce((box, each) => join(box, each.box), nowhere));
    const found = main.find((each) => {
      const others = main.filter((other) => other !== each);
      const rest = extent(others.reduce((box, other) => join(box, other.box), nowhere));
      const gap = Math.min(...others.map((other) => gapOf(each.box, other.box)));
      return 1 - rest / whole >= costly && gap >= apart * rest;
    });
    if (!found) break;
    far.push(found.feature);
    main = main.filter((each) => each !== found);
  }
  return { main: main.map((each) => each.feature), far };
}
