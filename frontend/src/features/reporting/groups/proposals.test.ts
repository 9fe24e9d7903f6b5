import { expect, test } from 'vitest';
import { proposals } from './proposals';

test('only free units are proposed, and no empty district', () => {
  const districts = [
    { name: 'Huyện Sơn Tịnh', unitIds: ['a', 'b'] },
    { name: 'Huyện Ba Tơ', unitIds: ['c'] },
  ];
  expect(proposals(districts, [{ id: 'b' }, { id: 'x' }])).toEqual([
    { name: 'Huyện Sơn Tịnh', unitIds: ['b'] },
  ]);
});
