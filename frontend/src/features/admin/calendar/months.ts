import type { CalendarDayKind } from '../gql/graphql';

/** A day that is not what its weekday says. */
export interface SpecialDay {
  date: string;
  kind: CalendarDayKind;
  name: string;
  source: string;
  provisional: boolean;
}

export interface DayCell {
  date: string;
  day: number;
  weekend: boolean;
  special: SpecialDay | null;
}

export interface Month {
  /** 1–12 */
  number: number;
  /** Weeks from Monday; null = a day of another month. */
  weeks: (DayCell | null)[][];
  workingDays: number;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Monday = 0 … Sunday = 6. */
export function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Offices work Monday to Friday (QĐ 188/1999/QĐ-TTg), unless the calendar says otherwise for the day. */
export function isWorking(cell: DayCell): boolean {
  return cell.special ? cell.special.kind === 'MADE_WORKING' : !cell.weekend;
}

function monthOf(year: number, number: number, special: ReadonlyMap<string, SpecialDay>): Month {
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index): DayCell => {
    const date = `${year}-${two(number)}-${two(index + 1)}`;
    return { date, day: index + 1, weekend: weekdayOf(date) > 4, special: special.get(date) ?? null };
  });
  const lead = weekdayOf(days[0]?.date ?? '');
  const cells: (DayCell | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return { number, weeks, workingDays: days.filter(isWorking).length };
}

/** The twelve months of a year with their special days. */
export function monthsOf(year: number, days: readonly SpecialDay[]): Month[] {
  const special = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1, special));
}
