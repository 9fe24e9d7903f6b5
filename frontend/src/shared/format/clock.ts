let offset = 0;

/** Sets the business clock from an instant that the server has just named. */
export function setBusinessClock(now: string): void {
  const instant = Date.parse(now);
  if (!Number.isNaN(instant)) offset = instant - Date.now();
}

/** Now on the business clock, which the demonstration starts on a day of its own. */
export function businessNow(): Date {
  return new Date(Date.now() + offset);
}
