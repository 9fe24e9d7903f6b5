import { expect, test } from 'vitest';
import { bookPath } from './book-path';

test('the filters of the screen go along, empty ones do not', () => {
  expect(bookPath('SENT', { regimeId: null, states: null })).toBe('/registers/sent.xlsx');
  expect(
    bookPath('RECEIVED', { unitSearch: 'Tịnh Khê', states: ['RETURNED', 'APPROVED'], from: '2026-01-01' }),
  ).toBe('/registers/received.xlsx?from=2026-01-01&unit=T%E1%BB%8Bnh+Kh%C3%AA&state=RETURNED&state=APPROVED');
});
