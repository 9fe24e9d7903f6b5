import { formatWindow } from '@/shared/format';

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
