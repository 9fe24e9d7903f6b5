import { expect, test } from 'vitest';
import { toCsv } from './export';

test('cells with commas, quotes and line ends are quoted', () => {
  expect(toCsv([['a,b', 'x"y', 'm\nn', 'Tịnh Khê']])).toBe('\ufeff"a,b","x""y","m\nn",Tịnh Khê\r\n');
});

test('no cell becomes a formula in a spreadsheet', () => {
  expect(toCsv([['=1+1', '+84', '-2', '@x', '-']])).toBe("\ufeff'=1+1,'+84,'-2,'@x,-\r\n");
});
