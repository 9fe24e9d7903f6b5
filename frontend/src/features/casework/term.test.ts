import { describe, expect, it } from 'vitest';
import { readTerm } from './term';

describe('what is typed into the search box', () => {
  it.each([
    ['046090123456', { personalNumber: '046090123456' }],
    ['046 090 123 456', { personalNumber: '046090123456' }],
    ['1990', { birthYear: 1990 }],
    ['0912 345 678', { phone: '0912345678' }],
    ['+84 912.345.678', { phone: '+84912345678' }],
    ['0084912345678', { phone: '0084912345678' }],
    ['Nguyễn Văn Đức', { name: 'Nguyễn Văn Đức' }],
    ['nguyen van duc', { name: 'nguyen van duc' }],
    ['Trần Thị Hoa 1988', { name: 'Trần Thị Hoa', birthYear: 1988 }],
    ['HS-000123', { code: 'HS-000123' }],
    ['hs 123', { code: 'HS-000123' }],
  ])('"%s" is read by its form', (typed, term) => {
    expect(readTerm(typed)).toEqual({ kind: 'term', term });
  });

  it('asks nothing while a number is not whole', () => {
    expect(readTerm('04609012')).toEqual({ kind: 'unfinishedNumber', digits: 8 });
  });

  it('asks nothing for one letter, and nothing for nothing', () => {
    expect(readTerm('a')).toEqual({ kind: 'shortName' });
    expect(readTerm('  ')).toEqual({ kind: 'none' });
  });

  it('brings letters with separate marks to one form', () => {
    expect(readTerm('Du\u031b\u01a1ng'.normalize('NFD'))).toMatchObject({ kind: 'term' });
    expect(readTerm('Hòa'.normalize('NFD'))).toEqual({ kind: 'term', term: { name: 'Hòa' } });
  });
});
