/** Reads "8:05" or "08h05" as "08:05"; null when there is no such time. */
export function readTime(text: string): string | null {
  const match = /^\s*(\d{1,2})\s*[:hH.]\s*(\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A civil date and a time of Vietnam, which keeps +07:00 the whole year, as an instant of the contract. */
export function toInstant(date: string, time: string): string | null {
  const read = readTime(time);
  return date && read ? `${date}T${read}:00+07:00` : null;
}

/** How long something lasted, in days, hours and minutes. */
export function lasted(from: string, to: string): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

export type InstantFault = 'from' | 'to' | 'order' | 'future';

/** What is wrong with the two ends of an outage; the end may be open. */
export function checkEnds(
  start: { date: string; time: string },
  end: { date: string; time: string } | null,
  now: Date,
): { start?: InstantFault; end?: InstantFault } {
  const from = toInstant(start.date, start.time);
  if (!from) return { start: 'from' };
  if (Date.parse(from) > now.getTime()) return { start: 'future' };
  if (!end) return {};
  const to = toInstant(end.date, end.time);
  if (!to) return { end: 'to' };
  if (Date.parse(to) <= Date.parse(from)) return { end: 'order' };
  return Date.parse(to) > now.getTime() ? { end: 'future' } : {};
}
