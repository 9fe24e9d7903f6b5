import { formatWindow } from '@/shared/format';

interface PeriodOfRound {
  periodLabel: string;
  periodFrom: string;
  periodTo: string;
}

/** "Quý III/2026, 15/6–14/9". */
export function periodWords({ periodLabel, periodFrom, periodTo }: PeriodOfRound): string {
  return `${periodLabel}, ${formatWindow(periodFrom, periodTo)}`;
}
