import { businessNow, formatDate, isoDate } from '@/shared/format';

/** Today on the business clock, "YYYY-MM-DD". */
export const today = (): string => isoDate(businessNow());

/** The civil date some days later; negative for earlier. */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

export type Standing = 'PENDING' | 'ACTIVE' | 'ENDED';

/** Where a dated row stands on a day; lastDay is the last day in force (positions, duties). */
export function standing(validFrom: string, lastDay: string | null | undefined, on: string): Standing {
  if (validFrom > on) return 'PENDING';
  return lastDay && lastDay < on ? 'ENDED' : 'ACTIVE';
}

/** The last day in force of an area or a unit, whose `validTo` is the first day after. */
export function lastDayOf(validTo: string | null | undefined): string | null {
  return validTo ? addDays(validTo, -1) : null;
}

/** "01/07/2025 – nay", "01/01/2020 – 30/06/2025". */
export function formatSpan(from: string, lastDay: string | null | undefined, open: string): string {
  return `${formatDate(from)} – ${lastDay ? formatDate(lastDay) : open}`;
}
