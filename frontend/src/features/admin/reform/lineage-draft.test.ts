import { describe, expect, it } from 'vitest';
import { byHand, emptyTarget, isCode, readShare, withoutLine, withTarget } from './lineage-draft';

const source = (code: string, partial = false, share = '') => ({ code, name: `Xã ${code}`, partial, share });

describe('lineage by hand', () => {
  const rows = withTarget([], {
    ...emptyTarget,
    code: '21211',
    name: 'Tịnh Khê',
    province: '51',
    sources: [source('21001'), source('21002', true, '0,3')],
  });

  it('sends lines and each new unit once', () => {
    const sent = byHand(rows);
    expect(sent.lines).toEqual([
      { from: '21001', to: '21211', partial: false, share: null },
      { from: '21002', to: '21211', partial: true, share: '0.3' },
    ]);
    expect(sent.targets).toEqual([
      { code: '21211', name: 'Tịnh Khê', kind: 'xã', level: 'COMMUNE', parent: '51' },
    ]);
  });

  it('replaces a pair that is given again and keeps the others', () => {
    const again = withTarget(rows, {
      ...emptyTarget,
      code: '21211',
      name: 'Tịnh Khê mới',
      province: '51',
      sources: [source('21002', true, '0.4')],
    });
    expect(again.map((row) => [row.from, row.share, row.target?.name])).toEqual([
      ['21001', null, 'Tịnh Khê mới'],
      ['21002', '0.4', 'Tịnh Khê mới'],
    ]);
    expect(withoutLine(again, again[0] as (typeof again)[number])).toHaveLength(1);
  });

  it('reads shares and codes', () => {
    expect([readShare(''), readShare('0,25'), readShare('2'), readShare('x')]).toEqual([
      null,
      '0.25',
      undefined,
      undefined,
    ]);
    expect([isCode('51'), isCode('5'), isCode('a1')]).toEqual([true, false, false]);
  });
});
