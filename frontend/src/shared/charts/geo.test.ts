import { describe, expect, it } from 'vitest';
import { aspectOf, boxOf, boxOfAll, type GeoFeature, readGeo, splitFar } from './geo';

const square = (code: string, x: number, y: number, size = 0.2): GeoFeature => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  },
});

const mainland = Array.from({ length: 25 }, (_, index) =>
  square(`m${index}`, 107 + (index % 5) / 5, 15 + Math.floor(index / 5) / 5),
);
const codes = (features: readonly GeoFeature[]) => features.map((feature) => feature.properties.code);

describe('splitFar', () => {
  it('moves a far archipelago into an inset', () => {
    const { main, far } = splitFar([...mainland, square('hoang-sa', 111.5, 16.2, 1.2)]);
    expect(codes(far)).toEqual(['hoang-sa']);
    expect(boxOfAll(main)).toEqual(boxOfAll(mainland));
  });

  it('keeps a commune that reaches far out but touches its neighbours', () => {
    expect(splitFar([...mainland, square('cape', 108, 15.4, 0.6)]).far).toEqual([]);
  });

  it('keeps an island before the coast', () => {
    expect(splitFar([...mainland, square('ly-son', 108.1, 15.4, 0.06)]).far).toEqual([]);
  });

  it('leaves a province of two territories alone', () => {
    expect(splitFar([square('a', 107, 15), square('b', 112, 15)]).far).toEqual([]);
  });
});

describe('boxes', () => {
  it('reads every kind of geometry', () => {
    const multi: GeoFeature = {
      type: 'Feature',
      properties: { code: 'x', name: 'x' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [1, 2],
              [3, 4],
            ],
          ],
          [
            [
              [-1, 5],
              [0, 6],
            ],
          ],
        ],
      },
    };
    expect(boxOf(multi)).toEqual([-1, 2, 3, 6]);
  });

  it('shortens longitude by latitude', () => {
    expect(aspectOf([0, 0, 1, 0])).toBe(1);
    expect(aspectOf([107, 14, 109, 16])).toBeCloseTo(0.966, 3);
  });
});

describe('readGeo', () => {
  it('takes a collection with shapes only', () => {
    expect(readGeo({ type: 'FeatureCollection', features: [mainland[0]] })?.features).toHaveLength(1);
    expect(readGeo({ type: 'FeatureCollection', features: [] })).toBeNull();
    expect(readGeo(null)).toBeNull();
    expect(readGeo('x')).toBeNull();
  });
});
