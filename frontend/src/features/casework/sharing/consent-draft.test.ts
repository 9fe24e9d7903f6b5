import { expect, test } from 'vitest';
import { emptyConsent, missingOf, toConsentInput } from './consent-draft';

test('a consent says by which paper, what and how long; the file may be left out', () => {
  const draft = emptyConsent('2026-09-15');
  expect(missingOf(draft)).toEqual(['unitId', 'sections', 'paperNumber', 'paperDate', 'issuer', 'to']);
  const full = {
    ...draft,
    unitId: 'u',
    sections: ['identity'],
    paperNumber: ' 12/CAT ',
    paperDate: '2026-09-14',
    issuer: 'Giám đốc',
    to: '2026-10-15',
  };
  expect(missingOf(full)).toEqual([]);
  expect(missingOf({ ...full, issuer: '  ' })).toEqual(['issuer']);
  expect(toConsentInput({ id: 'r', version: 3 }, full)).toMatchObject({
    record: { id: 'r', version: 3 },
    paperNumber: '12/CAT',
    fileId: null,
  });
});
