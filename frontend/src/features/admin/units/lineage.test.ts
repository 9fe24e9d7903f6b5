import { describe, expect, it } from 'vitest';
import { extentOf, type Succession, splitLineage } from './lineage';

const area = (id: string, fullName: string) => ({
  id,
  code: id,
  fullName,
  validFrom: '2004-01-01',
  validTo: null,
});
const line = (from: string, to: string, partial = false, share: string | null = null): Succession => ({
  from: area(from, `Xã ${from}`),
  to: area(to, `Xã ${to}`),
  partial,
  share,
  act: 'NQ 1677/NQ-UBTVQH15',
  date: '2025-07-01',
});

describe('lineage of a territory', () => {
  it('looks both ways from the territory', () => {
    const { origins, heirs } = splitLineage([line('C', 'X'), line('B', 'X'), line('X', 'Y')], 'X');
    expect(origins.map((one) => one.area.id)).toEqual(['B', 'C']);
    expect(heirs.map((one) => one.area.id)).toEqual(['Y']);
  });

  it('does not count a succession between others', () => {
    expect(splitLineage([line('A', 'B')], 'X')).toEqual({ origins: [], heirs: [] });
  });

  it('tells a whole, a known part and an unknown part', () => {
    expect(extentOf({ partial: false, share: null })).toEqual({ kind: 'whole' });
    expect(extentOf({ partial: true, share: '0.35' })).toEqual({ kind: 'part', percent: 35 });
    expect(extentOf({ partial: true, share: null })).toEqual({ kind: 'unknownPart' });
  });
});
