import { describe, expect, it } from 'vitest';
import { isObjectId, toFilter } from './filter';

const id = '018F0000-aaaa-7bbb-8ccc-000000000001';

describe('filters of the journal', () => {
  it('include both days, as days of Vietnam', () => {
    expect(toFilter({ tu: '2026-09-30', den: '2026-09-30' })).toMatchObject({
      from: '2026-09-30T00:00:00+07:00',
      to: '2026-10-01T00:00:00+07:00',
    });
  });

  it('ask for an object only by a whole id', () => {
    expect(isObjectId(` ${id} `)).toBe(true);
    expect(toFilter({ doi_tuong: ` ${id} ` }).objectId).toBe(id.toLowerCase());
    expect(toFilter({ doi_tuong: id.slice(0, -1) }).objectId).toBeNull();
  });

  it('ask for everything when nothing is chosen', () => {
    expect(toFilter({})).toEqual({ from: null, to: null, username: null, action: null, objectId: null });
  });
});
