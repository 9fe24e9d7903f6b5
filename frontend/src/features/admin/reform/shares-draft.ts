import { add, decimalText, formatPlainVi, multiply, parseDecimal, ZERO } from '@/shared/numbers';

const hundredth = { coefficient: 1n, scale: 2 };
const hundred = { coefficient: 100n, scale: 0 };

const read = (typed: string) => parseDecimal(typed.trim().replace(',', '.')) ?? ZERO;

/** The share that a percentage is, exactly: "33,3" → "0.333". */
export const shareOf = (typed: string): string => decimalText(multiply(read(typed), hundredth));

/** A share as the percentage that is typed: "0.333" → "33,3". */
export const percentOf = (share: string): string =>
  formatPlainVi(decimalText(multiply(parseDecimal(share) ?? ZERO, hundred)));

/** What typed percentages add up to, exactly. */
export const sumOf = (typed: readonly string[]): string =>
  formatPlainVi(decimalText(typed.map(read).reduce(add, ZERO)));
