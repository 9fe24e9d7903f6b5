import { formatDate } from './date';

/** A reporting period: its kind, its year, its number within the year, and its data window (both ends included). */
export interface Period {
  kind: 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'NINE_MONTHS' | 'YEAR' | 'OTHER';
  year: number;
  /** 1-based: month 1–12, quarter 1–4, half 1–2, week 1–53; ignored for a year. */
  number?: number;
  /** "YYYY-MM-DD" */
  from?: string;
  /** "YYYY-MM-DD" */
  to?: string;
}

const roman = ['', 'I', 'II', 'III', 'IV'];

/** The period in words: "Quý III/2026", "Tháng 9/2026", "6 tháng đầu năm 2026". */
export function formatPeriodName(period: Period): string {
  const { kind, year, number = 1 } = period;
  switch (kind) {
    case 'WEEK':
      return `Tuần ${number}/${year}`;
    case 'MONTH':
      return `Tháng ${number}/${year}`;
    case 'QUARTER':
      return `Quý ${roman[number] ?? number}/${year}`;
    case 'HALF_YEAR':
      return `6 tháng ${number === 2 ? 'cuối' : 'đầu'} năm ${year}`;
    case 'NINE_MONTHS':
      return `9 tháng đầu năm ${year}`;
    case 'YEAR':
      return `Năm ${year}`;
    case 'OTHER':
      return period.from && period.to ? formatWindow(period.from, period.to) : String(year);
  }
}

/** A data window as "15/6–14/9"; years are written when the two ends differ in them. */
export function formatWindow(from: string, to: string): string {
  const short = (date: string) => {
    const [, month = '', day = ''] = date.split('-');
    return `${Number(day)}/${Number(month)}`;
  };
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return sameYear ? `${short(from)}–${short(to)}` : `${formatDate(from)}–${formatDate(to)}`;
}

/** Name and window: "Quý III/2026, 15/6–14/9". */
export function formatPeriod(period: Period): string {
  const name = formatPeriodName(period);
  if (!period.from || !period.to || period.kind === 'OTHER') return name;
  return `${name}, ${formatWindow(period.from, period.to)}`;
}
