import type { RulingContentFragment } from '../gql/graphql';

/** The laws that a paper of this day rests on, as keys of their names; the forms of the decree outlive the law they were made for. */
export function groundsOn(day: string) {
  const government =
    day < '2025-03-01' ? 'government2015' : day < '2025-06-16' ? 'government2025a' : 'government2025b';
  return [government, day < '2026-07-01' ? 'drugs2021' : 'drugs2025', 'decree'] as const;
}

/** The point of art. 23.5 of the law of 2021 that a reason to stop is. */
export const stopPoint = {
  ADDICTED: 'a',
  COMMUNE_EDUCATION: 'b',
  COMPULSORY_FACILITY: 'c',
  PRISON: 'd',
  DEAD_OR_MISSING: 'đ',
} as const;

/** Where the person lives as the forms put it: permanent, else temporary. */
export const residence = ({ permanentAddress, temporaryAddress }: RulingContentFragment) =>
  permanentAddress ?? temporaryAddress;

/** Day, month and year as the date line of a document writes them: a leading zero before 1, 2 of the month and 1 to 9 of the day (NĐ 30/2020). */
export function dateParts(iso: string) {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day, month: Number(month) > 2 ? String(Number(month)) : month, year };
}
