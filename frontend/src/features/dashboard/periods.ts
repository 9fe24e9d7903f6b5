export interface FigurePeriod {
  key: string;
  label: string;
}

/** How many periods a trend shows: two years of quarters. */
export const trendLength = 8;

/** The periods of a trend that ends with the chosen one, oldest first; `periods` come newest first. */
export function trendPeriods(periods: readonly FigurePeriod[], chosen: string): FigurePeriod[] {
  const at = periods.findIndex((period) => period.key === chosen);
  return at < 0 ? [] : periods.slice(at, at + trendLength).reverse();
}

const shape = /^(\d{4})-([MQHNY])(\d{1,2})$/;
const roman = ['', 'I', 'II', 'III', 'IV'];
const monthsOf: Record<string, number> = { M: 1, Q: 3, H: 6, N: 9, Y: 12 };

/** A period on an axis, in two short lines: "Q III" over "2026". */
export function axisLabel(period: FigurePeriod): string {
  const match = shape.exec(period.key);
  if (!match) return period.label;
  const [, year = '', kind = '', number = ''] = match;
  const names: Record<string, string> = {
    M: `T${Number(number)}`,
    Q: `Q ${roman[Number(number)] ?? number}`,
    H: number === '1' ? '6T đầu' : '6T cuối',
    N: '9 tháng',
    Y: 'Năm',
  };
  return `${names[kind] ?? kind}\n${year}`;
}

/** Labels of an axis: the year stands under the first of its periods only, so that short ones find room. */
export function axisLabels(periods: readonly FigurePeriod[]): string[] {
  const labels = periods.map(axisLabel);
  const yearOf = (label: string | undefined) => label?.split('\n')[1];
  return labels.map((label, index) =>
    yearOf(label) && yearOf(label) === yearOf(labels[index - 1]) ? (label.split('\n')[0] ?? label) : label,
  );
}

/** The last month of a period, "YYYY-MM"; null for one of free dates without an end. */
function lastMonth(key: string): string | null {
  const match = shape.exec(key);
  if (!match) return /_(\d{4}-\d{2})-\d{2}$/.exec(key)?.[1] ?? null;
  const [, year = '', kind = '', number = ''] = match;
  const month = (monthsOf[kind] ?? 1) * Number(number);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/**
 * Where a change of boundaries falls: before the first period that ends in its month or later. Units change on
 * the first of a month and periods end with a month or on its 14th, so that the month decides. Null when the
 * change lies outside of the periods.
 */
export function reformBefore(date: string, keys: readonly string[]): number | null {
  const month = date.slice(0, 7);
  const index = keys.findIndex((key) => (lastMonth(key) ?? '') >= month);
  return index > 0 ? index : null;
}

/** The newest change of boundaries that falls between the periods shown. */
export function reformIn(
  dates: readonly string[],
  keys: readonly string[],
): { date: string; before: number } | null {
  for (const date of [...dates].sort().reverse()) {
    const before = reformBefore(date, keys);
    if (before !== null) return { date, before };
  }
  return null;
}
