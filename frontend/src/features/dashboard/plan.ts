import { formatDecimal, formatNumber } from '@/shared/format';
import type { Asked, Subject } from './ask';
import type { Answer } from './figures';
import type { Indicator } from './topics';

/** The indicator as it is read against its plan. */
export function inPercent(indicator: Indicator, name: string): Indicator {
  return { ...indicator, name, unitOfMeasure: '%', precision: 1 };
}

/** What was done in per cent of what was planned; null where one of the two is missing. */
function percent(done: number | string | null | undefined, planned: number | string | null | undefined) {
  return done == null || planned == null || Number(planned) === 0
    ? null
    : (Number(done) / Number(planned)) * 100;
}

/** An answer in per cent of the plan, label by label. */
export function againstPlan(done: Answer, planned: Answer): Answer {
  const places = done.keys.map((key) => planned.keys.indexOf(key));
  return {
    ...done,
    values: done.values.map((row, indicator) =>
      row.map((value, at) => percent(value, planned.values[indicator]?.[places[at] ?? -1])),
    ),
    totals: done.totals.map(
      (total, indicator) => percent(total, planned.totals[indicator])?.toFixed(1) ?? null,
    ),
    unapproved: done.unapproved.map((each, at) => each || (planned.unapproved[places[at] ?? -1] ?? false)),
  };
}

/** The answers of the page: as asked, or each against the plan that was asked beside it. */
export function answersOf(answers: readonly Answer[], subject: Subject, asked: Asked): readonly Answer[] {
  if (!subject.againstPlan || asked.plan < 0) return answers;
  return answers.slice(0, asked.plan).flatMap((done, at) => {
    const planned = answers[asked.plan + at];
    return planned ? [againstPlan(done, planned)] : [];
  });
}

/** The answer that holds the plan of the tiles. */
export function planAnswer(answers: readonly Answer[], subject: Subject, asked: Asked): Answer | undefined {
  return subject.againstPlan ? undefined : answers[asked.plan];
}

/** The plan of a tile, and how much of it was reached; null when there is none. */
export function planOf(
  answer: Answer | undefined,
  indicator: Indicator,
  total: string | null | undefined,
): { plan: string; reached: string } | null {
  const row = answer?.indicators.findIndex(({ key }) => key === indicator.key) ?? -1;
  const plan = answer?.totals[row];
  const share = percent(total, plan);
  return share === null
    ? null
    : { plan: formatDecimal(plan, indicator.precision), reached: formatNumber(share, 1) };
}
