import { formatVi } from '../numbers/format-number';

/** How statistics write the absence of a figure: 0 is a figure, these are not. */
export const missingMark = { none: '-', notCollected: '…', notComparable: 'x' } as const;

/** A Decimal string of the contract ("1234.50") as it is read aloud: "1.234,50". Null is "not collected". */
export function formatDecimal(value: string | null | undefined, fractionDigits?: number): string {
  return value == null || value === '' ? missingMark.notCollected : formatVi(value, fractionDigits);
}

const writers = new Map<number, Intl.NumberFormat>();

function writer(fractionDigits: number): Intl.NumberFormat {
  const known = writers.get(fractionDigits);
  if (known) return known;
  const made = new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  });
  writers.set(fractionDigits, made);
  return made;
}

/** A chart number (binary float, already rounded by the server) as "1.234,5". */
export function formatNumber(value: number | null | undefined, fractionDigits = 0): string {
  if (value == null || !Number.isFinite(value)) return missingMark.notCollected;
  return writer(fractionDigits).format(value);
}

/** A share (0.125) as "12,5%". */
export function formatShare(share: number | null | undefined, fractionDigits = 1): string {
  return share == null || !Number.isFinite(share)
    ? missingMark.notCollected
    : `${formatNumber(share * 100, fractionDigits)}%`;
}

/** Change against a base as "+3,2%" or "−1,0%"; not comparable when the base is 0 or absent. */
export function formatChange(now: number | null | undefined, base: number | null | undefined): string {
  if (now == null || base == null || base === 0) return missingMark.notComparable;
  const share = (now - base) / Math.abs(base);
  const sign = share > 0 ? '+' : share < 0 ? '−' : '';
  return `${sign}${formatShare(Math.abs(share))}`;
}

const byteUnits = ['byte', 'KB', 'MB', 'GB'];

/** A file size as "1,5 MB". */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < byteUnits.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${formatNumber(size, unit === 0 || size >= 100 ? 0 : 1)} ${byteUnits[unit]}`;
}
