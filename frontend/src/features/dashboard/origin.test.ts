import { expect, it } from 'vitest';
import { cellAddress } from './origin';

it('leads to the submission and the cell, whatever signs the place holds', () => {
  const address = cellAddress({
    areaName: '',
    unitName: '',
    periodLabel: '',
    value: '1',
    official: true,
    obligationId: 'o-1',
    submissionId: 's-1',
    place: 'r1:c 4&5',
    believedFrom: '',
  });
  const url = new URL(address, 'http://x');
  expect(url.pathname).toBe('/bao-cao/nghia-vu/o-1');
  expect(Object.fromEntries(url.searchParams)).toEqual({ 'phien-ban': 's-1', o: 'r1:c 4&5' });
});
