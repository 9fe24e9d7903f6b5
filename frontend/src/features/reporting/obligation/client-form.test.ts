import { expect, test } from 'vitest';
import { countsRecords } from './client-form';

test('the records behind figures are asked for where the form counts them', () => {
  const form = (source?: string) => ({ client: { columns: [{ name: 'c1' }, { name: 'c2', source }] } });
  expect(countsRecords(form('cases.managed'))).toBe(true);
  expect(countsRecords(form('usage.accounts'))).toBe(false);
  expect(countsRecords(form())).toBe(false);
  expect(countsRecords({ client: {} })).toBe(false);
  expect(countsRecords(null)).toBe(false);
});
