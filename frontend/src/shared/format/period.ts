import { formatDate } from './date';

/** A data window as "15/6–14/9"; years are written when the two ends differ in them. */
export function formatWindow(from: string, to: string): string {
  const short = (date: string) => {
    const [, month = '', day = ''] = date.split('-');
    return `${Number(day)}/${Number(month)}`;
  };
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return sameYear ? `${short(from)}–${short(to)}` : `${formatDate(from)}–${formatDate(to)}`;
}

interface PeriodOfRound {
  periodLabel: string;
  periodFrom: string;
  periodTo: string;
}

const namesItsDays = /\d{1,2}\/\d{1,2}\/\d{4}/;

/** "Quý III/2026, 15/6–14/9"; an ad hoc period names its two days itself. */
export function periodWords({ periodLabel, periodFrom, periodTo }: PeriodOfRound): string {
  return namesItsDays.test(periodLabel)
    ? periodLabel
    : `${periodLabel}, ${formatWindow(periodFrom, periodTo)}`;
}
