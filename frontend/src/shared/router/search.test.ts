import { describe, expect, it } from 'vitest';
import { date, flag, list, oneOf, parseSearch, searchSchema, stringifySearch, text, whole } from './search';

const schema = searchSchema({
  ky: text,
  xa: text,
  trang_thai: oneOf('cho', 'duyet'),
  trang: whole(1, 500),
  ngay: date,
  chua_duyet: flag,
  cot: list,
});

const through = (search: Record<string, unknown>) => schema(parseSearch(stringifySearch(search)));

describe('search in the address', () => {
  it('keeps the leading zero of a unit code', () => {
    expect(parseSearch('?xa=01273')).toEqual({ xa: '01273' });
    expect(through({ xa: '01273' })).toEqual({ xa: '01273' });
  });

  it('comes back as it went, every kind of value', () => {
    const search = {
      ky: '2026-Q3',
      xa: '21211',
      trang_thai: 'duyet',
      trang: 2,
      ngay: '2026-09-15',
      chua_duyet: true,
      cot: ['c1', 'c2'],
    };
    expect(through(search)).toEqual(search);
  });

  it('writes readable addresses without empty values, in a fixed order', () => {
    expect(stringifySearch({ xa: '21211', ky: '2026-Q3', cot: ['c1', 'c2'], trang: undefined, a: '' })).toBe(
      '?cot=c1,c2&ky=2026-Q3&xa=21211',
    );
    expect(stringifySearch({})).toBe('');
    expect(stringifySearch({ cot: [] })).toBe('');
  });

  it('carries Vietnamese and signs', () => {
    expect(through({ ky: 'Quý III & IV, 100%' })).toEqual({ ky: 'Quý III & IV, 100%' });
  });

  it('drops what it does not know or cannot read', () => {
    expect(schema(parseSearch('?trang=0&trang_thai=khac&ngay=hom-nay&la=1&trang=999999&cot=,'))).toEqual({});
    expect(schema(parseSearch('?trang=-1'))).toEqual({});
  });
});
