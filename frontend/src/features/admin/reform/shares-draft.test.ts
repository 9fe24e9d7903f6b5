import { describe, expect, it } from 'vitest';
import { percentOf, shareOf, sumOf } from './shares-draft';

describe('sizes of parts', () => {
  it('keeps every digit between percentage and share', () => {
    expect(shareOf('33,3')).toBe('0.333');
    expect(percentOf('0.333')).toBe('33,3');
    expect(shareOf('chữ')).toBe('0');
  });

  it('adds without a binary rest', () => {
    expect(sumOf(['33,3', '33,3', '33,4'])).toBe('100');
    expect(sumOf(['0,1', '0,2'])).toBe('0,3');
  });
});
