/** Every date of the product is a date of Vietnam, whatever the machine's zone says. */
export const zone = 'Asia/Ho_Chi_Minh';

interface Parts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
}

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(instant: Date): Parts {
  const found: Record<string, string> = {};
  for (const { type, value } of reader.formatToParts(instant)) found[type] = value;
  const { year = '', month = '', day = '', hour = '', minute = '' } = found;
  return { year, month, day, hour, minute };
}

const dateOnly = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date in Vietnam, "YYYY-MM-DD", of an instant. */
export function isoDate(instant: Date): string {
  const { year, month, day } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** "2026-09-15" or an instant as "15/09/2026"; an unreadable text stays as it is. */
export function formatDate(value: string | Date): string {
  if (typeof value === 'string') {
    const match = dateOnly.exec(value);
    if (match) return `${match[3]}/${match[2]}/${match[1]}`;
  }
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return String(value);
  const { day, month, year } = partsOf(instant);
  return `${day}/${month}/${year}`;
}

/** An instant as "08:05". */
export function formatTime(value: string | Date): string {
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) return String(value);
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** An instant as "08:05, 15/09/2026". */
export function formatDateTime(value: string | Date): string {
  return `${formatTime(value)}, ${formatDate(value)}`;
}

/** Reads "15/9/2026" or "15-09-2026" as "2026-09-15"; null when no such day exists. */
export function readDate(text: string): string | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso) ? iso : null;
}

/** Whole calendar days from one "YYYY-MM-DD" to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
