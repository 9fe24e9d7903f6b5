import { describe, expect, it } from 'vitest';
import type { ClientForm } from '@/shared/forms';
import { hasPrintedHead, headLines, tableColumns } from './table-head';

const leaf = (code: string, label: string) => ({ code, name: `c${code}`, label, kind: 'NUMBER' as const });
const columns = [
  leaf('1', 'Tổng số'),
  { label: 'Tiếp thường xuyên', columns: [leaf('2', 'Lượt'), leaf('3', 'Người')] },
];

const form = (rows: ClientForm['definition']['rows']): ClientForm => ({
  definition: { code: 'X', edition: '1', title: 'X', legalBasis: '', validFrom: '2024-01-01', rows, columns },
  columns: [
    { ...leaf('1', 'Tổng số'), labels: ['Tổng số'] },
    { ...leaf('2', 'Lượt'), labels: ['Tiếp thường xuyên', 'Lượt'] },
    { ...leaf('3', 'Người'), labels: ['Tiếp thường xuyên', 'Người'] },
  ],
  checks: [],
});

describe('head of the province’s table', () => {
  it('spans as the printed form does', () => {
    const cells = headLines(columns).map((line) =>
      line.map(({ label, columns: wide, lines }) => [label, wide, lines]),
    );
    expect(cells).toEqual([
      [
        ['Tổng số', 1, 2],
        ['Tiếp thường xuyên', 2, 1],
      ],
      [
        ['Lượt', 1, 1],
        ['Người', 1, 1],
      ],
    ]);
  });

  it('is the printed one only when the columns are the form’s', () => {
    expect(hasPrintedHead(form({ kind: 'SINGLE' }), ['c1', 'c2', 'c3'])).toBe(true);
    expect(hasPrintedHead(form({ kind: 'SINGLE' }), ['c1', 'c3'])).toBe(false);
  });

  it('names a column of a form with many rows by row and column', () => {
    const fixed = form({ kind: 'FIXED', items: [{ key: 'r1', code: 'I', label: 'Khiếu nại' }] });
    expect(tableColumns(fixed, ['r1.c2'])).toEqual([
      { key: 'r1.c2', code: 'I.2', label: 'Khiếu nại: Tiếp thường xuyên – Lượt' },
    ]);
  });
});
