import type { Bar } from '@/shared/charts';
import { formatChange, formatDecimal, formatNumber, missingMark } from '@/shared/format';
import type { DashboardFiguresQuery } from './gql/graphql';
import type { Indicator } from './topics';

export type Answer = NonNullable<DashboardFiguresQuery['aggregate']>[number];

/** A tile: one exact figure and what must be known to read it. */
export interface TileFigure {
  indicator: Indicator;
  /** Exact, as read; "x" or "…" without one. */
  text: string;
  hasValue: boolean;
  /** Why it is not comparable, "" when it is. */
  why: string;
  /** Change against the period before, "+3,2%"; null when there is none, or when the period is not complete. */
  change: string | null;
  /** Not all who owe are in the figure yet: it is a part, not to be set beside a whole. */
  isPartial: boolean;
  changeIsUp: boolean | null;
  unapproved: boolean;
  coverage: Answer['coverage'];
  asOf: string | null;
  notes: readonly string[];
}

/** Whether somebody who owes is missing from the figures of the last period. */
export function isPartial({ coverage }: Answer, withUnapproved: boolean): boolean {
  return (withUnapproved ? coverage.reported : coverage.approved) < coverage.owed;
}

/** Reads the answer of one tile: its last period is the figure, the one before is the comparison. */
export function tileOf(answer: Answer, indicator: Indicator, withUnapproved: boolean): TileFigure {
  const last = answer.keys.length - 1;
  const row = answer.values[0] ?? [];
  const [now, base] = [row[last], row[last - 1]];
  const total = answer.totals[0];
  const comparable = !answer.notComparable[last];
  const partial = isPartial(answer, withUnapproved);
  const both = now != null && base != null && base !== 0;
  return {
    indicator,
    text: comparable ? formatDecimal(total, indicator.precision) : missingMark.notComparable,
    hasValue: comparable && total != null,
    why: reasonsAt(answer, last).join(' '),
    change: last > 0 && !partial ? changeOf(now, base, indicator.unitOfMeasure) : null,
    isPartial: partial,
    changeIsUp: both && now !== base ? now > base : null,
    unapproved: answer.unapproved[last] ?? false,
    coverage: answer.coverage,
    asOf: answer.asOf ?? null,
    notes: answer.notes,
  };
}

/** A share moves by points, everything else by per cent of itself. */
function changeOf(now: number | null | undefined, base: number | null | undefined, unit: string): string {
  if (unit !== '%' || now == null || base == null) return formatChange(now, base);
  return `${formatNumber(Math.abs(now - base), 1)} điểm %`;
}

/** What stands for a value of an answer: the number, "x" or "…". */
export function textAt(answer: Answer, row: number, at: number, precision: number): string {
  if (answer.notComparable[at]) return missingMark.notComparable;
  return formatNumber(answer.values[row]?.[at], precision);
}

/** Why figures are not, or only with care, comparable, with the names of those it holds for. */
export function reasonsOf(answer: Answer): { text: string; names: string; blank: boolean }[] {
  return answer.comparability.map(({ text, labels, blank }) => {
    const names = labels.map((at) => answer.labels[at] ?? '');
    const [first, last] = [names[0] ?? '', names.at(-1) ?? ''];
    return { text, blank, names: names.length > 3 ? `${first} … ${last}` : names.join(', ') };
  });
}

/** The reasons as a saved picture says them. */
export function pictureReasons(answer: Answer): string {
  return reasonsOf(answer)
    .slice(0, 4)
    .map(({ text, names }) => ` ${names}: ${text}`)
    .join('');
}

/** The reasons of one label in lines short enough for a tooltip, which does not break them itself. */
export function tooltipReasons(answer: Answer, at: number): string[] {
  return reasonsAt(answer, at).flatMap((text) => text.match(/.{1,52}(?:\s|$)/g) ?? []);
}

/** The reasons of one label. */
export function reasonsAt(answer: Answer, at: number): string[] {
  return answer.comparability.filter(({ labels }) => labels.includes(at)).map(({ text }) => text);
}

/** A value as tooltips and summaries read it: "12.345 người". */
export function withUnit(text: string, unit: string): string {
  return text === missingMark.notCollected || text === missingMark.notComparable ? text : `${text} ${unit}`;
}

/** Communes by an indicator, the greatest first; equal values share a rank; those without a value end the list. */
export function rankingOf(answer: Answer, row: number, precision: number): Bar[] {
  const values = answer.values[row] ?? [];
  const order = answer.keys
    .map((_, index) => index)
    .sort(
      (a, b) => (values[b] ?? Number.NEGATIVE_INFINITY) - (values[a] ?? Number.NEGATIVE_INFINITY) || a - b,
    );
  const greatest = values[order[0] ?? 0] ?? 0;
  let rank = 0;
  return order.map((index, place) => {
    const value = values[index] ?? null;
    const before = place > 0 ? values[order[place - 1] ?? 0] : undefined;
    if (value !== before) rank = place + 1;
    return {
      key: answer.keys[index] ?? '',
      name: answer.labels[index] ?? '',
      rank: value === null ? null : rank,
      share: value === null || greatest <= 0 ? 0 : Math.max(value, 0) / greatest,
      text: textAt(answer, row, index, precision),
      unapproved: answer.unapproved[index] ?? false,
    };
  });
}

/**
 * Whether the communes of an answer are those of today. A unit of another time may carry the code of one of today
 * and yet be another territory: it is then neither drawn on today's shapes nor opened.
 */
export function areOfToday(keys: readonly string[], today: ReadonlySet<string>): boolean {
  return keys.every((key) => today.has(key));
}
