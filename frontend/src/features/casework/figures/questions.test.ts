import { expect, test } from 'vitest';
import { dayAfter, groups, questions, shortName } from './questions';

const months = ['2026-M09', '2026-M08', '2026-M07'].map((key) => ({ key, label: key }));
const choice = { home: '46', area: '19753', month: { key: '2026-M08', label: '' }, months, atTheTime: false };

test('one request asks over the months up to the chosen one, by commune of the own territory, and in parts', () => {
  const [trend, communes, parts] = questions({ ...choice, known: undefined });
  expect(trend).toMatchObject({
    by: 'PERIOD',
    areaCode: '19753',
    periods: ['2026-M08', '2026-M07'],
    asKnownAt: null,
  });
  expect(communes).toMatchObject({ by: 'COMMUNE', areaCode: '46', periods: ['2026-M08'] });
  expect(parts?.indicators).toHaveLength(groups.flatMap((group) => group.of).length);
  expect(parts?.indicators.length).toBeLessThanOrEqual(30);
});

test('what was known at the end of a month is asked for as of the first instant after it', () => {
  expect(dayAfter('2026-M08')).toBe('2026-09-01');
  expect(dayAfter('2026-M12')).toBe('2027-01-01');
  expect(questions({ ...choice, known: '2026-09-01' })[0]?.asKnownAt).toBe('2026-09-01T00:00:00+07:00');
});

test('under its heading a measure is called by the end of its name', () => {
  expect(shortName('Đang quản lý – Giới tính – Nam')).toBe('Nam');
  expect(shortName('Mở lại')).toBe('Mở lại');
});
