/**
 * Exact decimals: `coefficient × 10^-scale`. Forms never compute in binary floating point,
 * where 0.1 + 0.2 is not 0.3.
 */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** Reads a canonical decimal string; undefined for a symbol or any other text. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = TEXT.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const coefficient = BigInt((match[2] ?? '0') + fraction);
  return { coefficient: match[1] ? -coefficient : coefficient, scale: fraction.length };
}

/** Writes the canonical form: no exponent, no trailing zeros, no "-0". */
export function decimalText(value: Decimal): string {
  if (value.coefficient === 0n) return '0';
  const negative = value.coefficient < 0n;
  const digits = (negative ? -value.coefficient : value.coefficient)
    .toString()
    .padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  return (negative ? '-' : '') + (fraction ? `${whole}.${fraction}` : whole);
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { coefficient: a.coefficient + b.coefficient, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: rescale(a, scale) + rescale(b, scale), scale };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, scale: a.scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/** Quotient rounded half away from zero at `places`; undefined when the divisor is zero. */
export function divide(a: Decimal, b: Decimal, places: number): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const shift = places + b.scale - a.scale;
  const numerator = shift >= 0 ? a.coefficient * 10n ** BigInt(shift) : a.coefficient;
  const denominator = shift >= 0 ? b.coefficient : b.coefficient * 10n ** BigInt(-shift);
  return { coefficient: divideHalfAway(numerator, denominator), scale: places };
}

/** Rounds half away from zero: 2.5 → 3 and -2.5 → -3. */
export function round(value: Decimal, places: number): Decimal {
  if (value.scale <= places) return value;
  return {
    coefficient: divideHalfAway(value.coefficient, 10n ** BigInt(value.scale - places)),
    scale: places,
  };
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = subtract(a, b).coefficient;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Decimals after the point that are really needed: 1.50 needs one. */
export function fractionDigits(value: Decimal): number {
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale -= 1;
  }
  return scale;
}

/** (now − before) / before in percent with one decimal; undefined when there is no base. */
export function percentChange(now: string, before: string): string | undefined {
  const current = parseDecimal(now);
  const base = parseDecimal(before);
  if (!current || !base || base.coefficient === 0n) return undefined;
  const positiveBase = base.coefficient < 0n ? negate(base) : base;
  const change = multiply(subtract(current, base), { coefficient: 100n, scale: 0 });
  const percent = divide(change, positiveBase, 1);
  return percent && decimalText(percent);
}

function rescale(value: Decimal, scale: number): bigint {
  return value.coefficient * 10n ** BigInt(scale - value.scale);
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}
