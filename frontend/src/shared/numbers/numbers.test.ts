import { describe, expect, it } from 'vitest';
import { decideConvention, formatPlainVi, formatVi, readNumber, readNumberAs, readSymbol } from './index';

const EXACT: [text: string, value: string][] = [
  ['12', '12'],
  ['007', '7'],
  ['+12', '12'],
  ['-12', '-12'],
  ['−12', '-12'],
  ['(12)', '-12'],
  ['( 12 )', '-12'],
  ['-0', '0'],
  ['1 234', '1234'],
  ['1\u00a0234\u202f567', '1234567'],
  ['\u00a012\u00a0', '12'],
  ['12345678901234567890123', '12345678901234567890123'],
];

const VI_ONLY: [text: string, value: string][] = [
  ['1.234,5', '1234.5'],
  ['1.234.567', '1234567'],
  ['(1.234,50)', '-1234.5'],
  ['0,1', '0.1'],
  ['1234,567', '1234.567'],
  ['1 234,567', '1234.567'],
  [',5', '0.5'],
  ['12,50', '12.5'],
];

const US_ONLY: [text: string, value: string][] = [
  ['1,234.5', '1234.5'],
  ['1,234,567', '1234567'],
  ['0.500', '0.5'],
  ['12.5', '12.5'],
  ['1234.567', '1234.567'],
  ['.5', '0.5'],
];

const INVALID = [
  '',
  '-',
  'abc',
  '1.2.3',
  '1,23,456',
  '12 34',
  '1.234.5',
  '(-12)',
  '1e5',
  '12đ',
  '1.',
  '--1',
  '%',
  '1,234.567,8',
];

describe('readNumber', () => {
  it.each(EXACT)('%j is %s in both conventions', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'EXACT', value, percent: false });
  });
  it.each(VI_ONLY)('%j is %s in the Vietnamese convention only', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'ONLY', convention: 'VI', value, percent: false });
    expect(readNumberAs(text, 'US')).toBeUndefined();
  });
  it.each(US_ONLY)('%j is %s in the US convention only', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'ONLY', convention: 'US', value, percent: false });
    expect(readNumberAs(text, 'VI')).toBeUndefined();
  });
  it.each([
    ['1.234', '1234', '1.234'],
    ['1,234', '1.234', '1234'],
    ['(1.234)', '-1234', '-1.234'],
    ['999.000', '999000', '999'],
  ])('%j reads two ways: %s or %s', (text, vi, us) => {
    expect(readNumber(text)).toEqual({ kind: 'AMBIGUOUS', vi, us, percent: false });
    expect(readNumberAs(text, 'VI')).toBe(vi);
    expect(readNumberAs(text, 'US')).toBe(us);
  });
  it.each(INVALID)('%j is no number', (text) => {
    expect(readNumber(text).kind).toBe('INVALID');
  });
  it('keeps the percent sign apart from the figure', () => {
    expect(readNumber('12%')).toEqual({ kind: 'EXACT', value: '12', percent: true });
    expect(readNumber('(12,5 %)')).toEqual({ kind: 'ONLY', convention: 'VI', value: '-12.5', percent: true });
  });
});

describe('readSymbol', () => {
  it.each([
    ['', 'EMPTY'],
    ['  ', 'EMPTY'],
    ['-', 'NONE'],
    ['–', 'NONE'],
    ['…', 'NOT_COLLECTED'],
    ['...', 'NOT_COLLECTED'],
    ['x', 'NOT_COMPARABLE'],
    [' X ', 'NOT_COMPARABLE'],
  ])('%j is %s', (text, symbol) => expect(readSymbol(text)).toBe(symbol));
  it.each(['0', 'xx', '--', '..'])('%j is no symbol', (text) => expect(readSymbol(text)).toBeUndefined());
});

describe('decideConvention', () => {
  it('lets one cell that reads one way decide for the block', () => {
    expect(decideConvention(['1.234', '12', '0,5'])).toEqual({ kind: 'CONVENTION', convention: 'VI' });
    expect(decideConvention(['1.234', '12', '0.5'])).toEqual({ kind: 'CONVENTION', convention: 'US' });
  });
  it('reports a block that reads two ways', () => {
    expect(decideConvention(['12', '-', '1.234'])).toEqual({
      kind: 'AMBIGUOUS',
      sample: '1.234',
      vi: '1234',
      us: '1.234',
    });
  });
  it('needs no decision when no cell has separators', () => {
    expect(decideConvention(['12', 'x', '', '1 234', 'abc'])).toEqual({ kind: 'EITHER' });
  });
  it('reports cells that contradict one another', () => {
    expect(decideConvention(['1.234,5', '1,234.5'])).toEqual({
      kind: 'MIXED',
      viSample: '1.234,5',
      usSample: '1,234.5',
    });
  });
});

describe('formatVi', () => {
  it.each([
    ['1234.5', '1.234,5'],
    ['-1234567', '-1.234.567'],
    ['999', '999'],
    ['0.1', '0,1'],
    ['', ''],
    ['…', '…'],
  ])('writes %j as %j', (value, text) => expect(formatVi(value)).toBe(text));
  it('pads to the wanted decimals', () => expect(formatVi('5', 2)).toBe('5,00'));
  it('writes ungrouped text for the clipboard', () => {
    expect(formatPlainVi('1234567.25')).toBe('1234567,25');
  });
  it.each(['1234', '-1234.567', '0.001', '12345678901234567890.12'])(
    '%s comes back from its own text',
    (value) => {
      expect(readNumberAs(formatVi(value), 'VI')).toBe(value);
      expect(readNumberAs(formatPlainVi(value), 'VI')).toBe(value);
    },
  );
});
