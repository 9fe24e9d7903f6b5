import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '@/shared/i18n';
import { whyNot } from './said';

afterEach(() => setLanguage('vi'));

it('says why a step is not taken now in the language in use', async () => {
  const why = { reason: 'Hồ sơ chưa ủy quyền cho đơn vị nào.', reasonCode: 'CASE_NOT_DELEGATED' };
  expect(whyNot(why)).toBe(why.reason);
  await setLanguage('en');
  expect(whyNot(why)).toBe('The record is delegated to no unit.');
  expect(whyNot({ ...why, reasonCode: null })).toBe(why.reason);
  expect(whyNot({ reason: null, reasonCode: null })).toBeNull();
});
