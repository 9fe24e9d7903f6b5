import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimalText,
  divide,
  fractionDigits,
  multiply,
  parseDecimal,
  percentChange,
  round,
  subtract,
} from './decimal';

function d(text: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('decimal', () => {
  it('adds exactly', () => expect(decimalText(add(d('0.1'), d('0.2')))).toBe('0.3'));
  it('subtracts to a plain zero', () => expect(decimalText(subtract(d('1.50'), d('1.5')))).toBe('0'));
  it('multiplies exactly', () => expect(decimalText(multiply(d('-1.25'), d('0.8')))).toBe('-1'));
  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.449', 1, '2.4'],
    ['0.005', 2, '0.01'],
    ['7', 2, '7'],
  ])('rounds %s at %i to %s', (text, places, result) =>
    expect(decimalText(round(d(text), places))).toBe(result),
  );
  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-1', '8', 2, '-0.13'],
    ['1', '0.003', 2, '333.33'],
    ['0.0001', '1000', 2, '0'],
  ])('%s / %s at %i is %s', (a, b, places, result) => {
    expect(decimalText(divide(d(a), d(b), places) ?? d('999'))).toBe(result);
  });
  it('has no quotient by zero', () => expect(divide(d('1'), d('0.00'), 2)).toBeUndefined());
  it('compares across scales', () => {
    expect(compare(d('1.0'), d('1'))).toBe(0);
    expect(compare(d('-2'), d('1'))).toBe(-1);
    expect(compare(d('10'), d('9.99'))).toBe(1);
  });
  it('counts the decimals that are needed', () => expect(fractionDigits(d('1.500'))).toBe(1));
  it.each(['', '-', 'x', '1,5', '1e3', '.5'])('%j is no decimal', (text) =>
    expect(parseDecimal(text)).toBeUndefined(),
  );
  it('gives the change in percent', () => {
    expect(percentChange('118', '100')).toBe('18');
    expect(percentChange('1', '3')).toBe('-66.7');
    expect(percentChange('-5', '-10')).toBe('50');
    expect(percentChange('5', '0')).toBeUndefined();
    expect(percentChange('…', '3')).toBeUndefined();
  });
});
