/** The last day of what ends at midnight. */
export const lastDay = (until: string) => new Date(new Date(until).getTime() - 1);

/** How long something is still open, to the minute; the last minute counts as one. */
export function leftOf(until: string, now: Date) {
  const minutes = Math.ceil((new Date(until).getTime() - now.getTime()) / 60_000);
  return { over: minutes <= 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
