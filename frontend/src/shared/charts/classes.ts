/** One class of a map: how many values it holds, the least and the greatest of them. */
export interface ValueClass {
  from: number;
  to: number;
  count: number;
}

/** Values sorted into classes, lowest first. */
export interface Classes {
  classes: readonly ValueClass[];
  /** Index of the class of a value; -1 when there is none. */
  classOf(value: number | null | undefined): number;
}

/**
 * Quantile classes: about equally many territories in each, so that one giant does not make all others pale.
 * Equal values never part; fewer distinct values than classes give fewer classes.
 */
export function quantileClasses(values: readonly (number | null | undefined)[], wanted = 5): Classes {
  const sorted = values.filter(isValue).sort((a, b) => a - b);
  const lows = lowerBounds(sorted, wanted);
  const classOf = (value: number | null | undefined) =>
    isValue(value) ? lows.findLastIndex((low) => value >= low) : -1;
  const classes = lows.map((from) => ({ from, to: from, count: 0 }));
  for (const value of sorted) {
    const found = classes[classOf(value)];
    if (!found) continue;
    found.to = value;
    found.count += 1;
  }
  return { classes, classOf };
}

function isValue(value: number | null | undefined): value is number {
  return value != null && Number.isFinite(value);
}

/**
 * The value that opens each class. A quantile inside a run of equal values opens no class of its own; values that
 * are few are a class each.
 */
function lowerBounds(sorted: readonly number[], wanted: number): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= wanted) return distinct;
  const lows: number[] = [];
  for (let index = 0; index < wanted; index++) {
    const low = sorted[Math.floor((index * sorted.length) / wanted)];
    if (low !== undefined && low !== lows.at(-1)) lows.push(low);
  }
  return lows;
}
