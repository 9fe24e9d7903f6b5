import type { Designer, DesignProblem } from './use-designer';

export interface PanelProps {
  designer: Designer;
  /** The place of the problem that was pressed. */
  focus: string | null;
}

/** What is wrong at a place, as a field shows it. */
export function errorAt(problems: readonly DesignProblem[], place: string): string | undefined {
  return problems.find((problem) => problem.place === place)?.message;
}

/** The part of the design in which a place stands. */
export function partOf(place: string): 'cot' | 'dong' | 'kiem-tra' | 'chung' {
  if (place.startsWith('columns')) return 'cot';
  if (place.startsWith('rows')) return 'dong';
  return /^(within|checks)/.test(place) ? 'kiem-tra' : 'chung';
}
