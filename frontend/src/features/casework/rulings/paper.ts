import type { RulingContentFragment } from '../gql/graphql';

/** Laws by the day from which they hold, the newest first; a row is added, never changed. */
const governments = [
  { from: '2025-06-16', law: 'government2025b' },
  { from: '2025-03-01', law: 'government2025a' },
  { from: '', law: 'government2015' },
] as const;
const drugLaws = [
  { from: '2026-07-01', law: 'drugs2025', stops: 'paper.stops2025' },
  { from: '', law: 'drugs2021', stops: 'paper.stops2021' },
] as const;

const on = <Row extends { from: string }>(rows: readonly Row[], day: string): Row => {
  const found = rows.find(({ from }) => day >= from);
  if (!found) throw new Error('the last row holds from the beginning');
  return found;
};

/** The laws that a paper of this day rests on, as keys of their names; the forms of the decree outlive the law they were made for. */
export const groundsOn = (day: string) =>
  [on(governments, day).law, on(drugLaws, day).law, 'decree'] as const;

/** How the law of this day words that management is stopped. */
export const stopsOn = (day: string) => on(drugLaws, day).stops;

/** The point of art. 23.5 of the law of 2021 that a reason to stop is. */
export const stopPoint = {
  ADDICTED: 'a',
  COMMUNE_EDUCATION: 'b',
  COMPULSORY_FACILITY: 'c',
  PRISON: 'd',
  DEAD_OR_MISSING: 'đ',
} as const;

/** A number with its notation, which no end of a line cuts in two: U+2060 joins what stands beside the hyphen. */
export const unbroken = (notation: string) => notation.replaceAll('-', '\u2060-\u2060');

/** Where the person lives as the forms put it: permanent, else temporary. */
export const residence = ({ permanentAddress, temporaryAddress }: RulingContentFragment) =>
  permanentAddress ?? temporaryAddress;

/** Day, month and year as the date line of a document writes them: a leading zero before 1, 2 of the month and 1 to 9 of the day (NĐ 30/2020). */
export function dateParts(iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}
