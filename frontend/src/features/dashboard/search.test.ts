import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '@/shared/router/search';
import {
  changeTopic,
  type DashboardSearch,
  dashboardSearch,
  knownAt,
  leaveCommune,
  pickCommune,
} from './search';

const through = (search: DashboardSearch) => dashboardSearch(parseSearch(stringifySearch(search)));

describe('address of the page', () => {
  it('comes back as it went, codes with leading zeros included', () => {
    const search: DashboardSearch = {
      'chu-de': '01-TCD',
      ky: '2026-Q2',
      'chi-tieu': 'tcd.c1',
      xa: '01273',
      xem: 'chi-tiet',
      'dia-gioi': 'thoi-diem',
      'chua-duyet': true,
      'tinh-den': '2026-09-15',
    };
    expect(through(search)).toEqual(search);
  });

  it('drops what it does not know', () => {
    expect(dashboardSearch(parseSearch('?dia-gioi=mai-sau&xem=het&tinh-den=hom-qua&la=1'))).toEqual({});
  });
});

describe('drill', () => {
  it('filters by the first click and opens by the second', () => {
    const once = pickCommune({ ky: '2026-Q2' }, '21211');
    expect(through(once)).toEqual({ ky: '2026-Q2', xa: '21211' });
    expect(through(pickCommune(once, '21211'))).toEqual({ ky: '2026-Q2', xa: '21211', xem: 'chi-tiet' });
  });

  it('filters anew when another commune is clicked, even from an opened one', () => {
    expect(through(pickCommune({ xa: '21211', xem: 'chi-tiet' }, '21109'))).toEqual({ xa: '21109' });
  });

  it('leads back to the whole without losing the rest', () => {
    expect(through(leaveCommune({ xa: '21211', xem: 'chi-tiet', ky: '2026-Q2' }))).toEqual({ ky: '2026-Q2' });
  });

  it('keeps the place when the topic changes, not its periods and indicators', () => {
    const before: DashboardSearch = { xa: '21211', ky: '2026-Q2', 'chi-tieu': 'tcd.c1', 'chua-duyet': true };
    expect(through(changeTopic(before, 'KTXH', ['ESTIMATE']))['tinh-chat']).toBe('uoc');
    expect(through(changeTopic(before, 'DS'))).toEqual({ 'chu-de': 'DS', xa: '21211', 'chua-duyet': true });
  });
});

describe('knownAt', () => {
  it('is the end of the day in Vietnam', () => {
    expect(knownAt({ 'tinh-den': '2026-09-15' })).toBe('2026-09-15T23:59:59+07:00');
    expect(knownAt({})).toBeNull();
  });
});
