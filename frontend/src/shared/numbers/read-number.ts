import { trimSpaces } from './symbols';

/** How a figure is written: VI = 1.234,5 and US = 1,234.5. */
export type Convention = 'VI' | 'US';

/** What one text can mean. `value` is an exact decimal string with a point, never a float. */
export type NumberReading =
  | { kind: 'EXACT'; value: string; percent: boolean }
  | { kind: 'ONLY'; convention: Convention; value: string; percent: boolean }
  | { kind: 'AMBIGUOUS'; vi: string; us: string; percent: boolean }
  | { kind: 'INVALID' };

// A group of thousands never starts with 0, so that "0.500" reads one way only.
const GROUPED = /^[1-9]\d{0,2}(?:S\d{3})+(?:D\d+)?$/.source;
const PLAIN = /^\d*(?:D\d+)?$/.source;

const PATTERNS: Record<Convention, RegExp[]> = {
  VI: patterns('\\.', ','),
  US: patterns(',', '\\.'),
};

const DECIMAL_MARK: Record<Convention, string> = { VI: ',', US: '.' };

function patterns(separator: string, decimal: string): RegExp[] {
  const grouped = GROUPED.replace('D', decimal);
  return [
    new RegExp(grouped.replace('S', separator)),
    new RegExp(grouped.replace('S', ' ')),
    new RegExp(PLAIN.replace('D', decimal)),
  ];
}

/** Reads one text in both conventions: "1.234,5", "1,234.5", "(12)", "12%", "1 234". */
export function readNumber(text: string): NumberReading {
  const parts = splitSigns(text);
  if (!parts) return { kind: 'INVALID' };
  const { negative, percent, digits } = parts;
  const vi = readDigits(digits, 'VI', negative);
  const us = readDigits(digits, 'US', negative);
  if (vi !== undefined && us !== undefined) {
    return vi === us ? { kind: 'EXACT', value: vi, percent } : { kind: 'AMBIGUOUS', vi, us, percent };
  }
  if (vi !== undefined) return { kind: 'ONLY', convention: 'VI', value: vi, percent };
  if (us !== undefined) return { kind: 'ONLY', convention: 'US', value: us, percent };
  return { kind: 'INVALID' };
}

/** The value of a text under one convention; undefined when it cannot be read that way. */
export function readNumberAs(text: string, convention: Convention): string | undefined {
  const reading = readNumber(text);
  switch (reading.kind) {
    case 'EXACT':
      return reading.value;
    case 'ONLY':
      return reading.convention === convention ? reading.value : undefined;
    case 'AMBIGUOUS':
      return convention === 'VI' ? reading.vi : reading.us;
    case 'INVALID':
      return undefined;
  }
}

function splitSigns(text: string) {
  let rest = trimSpaces(text).replace(/[\u00a0\u2007\u2009\u202f]/g, ' ');
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = (bracketed[1] ?? '').trim();
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();
  const sign = /^[-+\u2212]/.exec(rest)?.[0];
  // An accountant's "(12)" is already negative: "(-12)" would say it twice.
  if (sign && bracketed) return undefined;
  if (sign) rest = rest.slice(1).trim();
  return { negative: bracketed !== null || (sign !== undefined && sign !== '+'), percent, digits: rest };
}

function readDigits(digits: string, convention: Convention, negative: boolean): string | undefined {
  if (!/\d/.test(digits)) return undefined;
  if (!PATTERNS[convention].some((pattern) => pattern.test(digits))) return undefined;
  const [whole = '', fraction = ''] = digits.split(DECIMAL_MARK[convention]);
  return canonicalDecimal(whole.replace(/\D/g, ''), fraction, negative);
}

/** Joins digits to the canonical form: no leading or trailing zeros, no "-0". */
export function canonicalDecimal(whole: string, fraction: string, negative: boolean): string {
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const decimals = fraction.replace(/0+$/, '');
  const unsigned = decimals ? `${integer}.${decimals}` : integer;
  return negative && unsigned !== '0' ? `-${unsigned}` : unsigned;
}
