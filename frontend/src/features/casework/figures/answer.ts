import type { CaseworkFiguresQuery } from '../gql/graphql';

/** One answer of the page. */
export type Answer = NonNullable<CaseworkFiguresQuery['aggregate']>[number];

/** The value of a measure at a label. */
export function valueAt(answer: Answer, measure: string, label: number): number | null {
  const row = answer.indicators.findIndex(({ key }) => key === measure);
  return answer.values[row]?.[label] ?? null;
}

/** The total of a measure over the territory. */
export function totalOf(answer: Answer, measure: string): number | null {
  const total = answer.totals[answer.indicators.findIndex(({ key }) => key === measure)];
  return total == null ? null : Number(total);
}

/** Whether any figure of the answers is rounded. */
export const isRounded = (...answers: Answer[]): boolean =>
  answers.some((answer) => answer.totalsRounded || answer.rounded.some(Boolean));
