import type { ClientForm, DefinedColumn, FormRows } from '../forms';

const ref = (column: string) => ({ op: 'ref' as const, ref: { column } });

/** c1 = c2 + c3 (computed), c2 with c4 as a part of it, c5 a ratio of two decimals. */
export function smallForm(rows: FormRows = { kind: 'SINGLE' }): ClientForm {
  const number = (code: string, label: string, more: Partial<DefinedColumn> = {}) =>
    ({ label, code, name: `c${code}`, kind: 'NUMBER', input: 'ENTERED', ...more }) as const;
  const total = number('1', 'Tổng số', { input: 'COMPUTED', printed: '=2+3' });
  const columns: DefinedColumn[] = [
    total,
    { label: 'Trong đó', columns: [number('2', 'Trong kỳ'), number('3', 'Kỳ trước')] },
    number('4', 'Đoàn đông người'),
    number('5', 'Tỷ lệ', { precision: 3, unit: '%' }),
  ];
  return {
    definition: {
      code: 'T',
      edition: '1',
      title: 'Biểu thử',
      legalBasis: 'Thử',
      validFrom: '2024-01-01',
      rows,
      columns,
    },
    columns: columns.flatMap((column) =>
      (column.columns ?? [column]).map((leaf) => ({
        ...leaf,
        code: leaf.code ?? '',
        name: leaf.name ?? '',
        kind: 'NUMBER' as const,
        labels: column.columns ? [column.label, leaf.label] : [leaf.label],
        ...(leaf.name === 'c1' && { tree: { op: 'add' as const, args: [ref('c2'), ref('c3')] } }),
      })),
    ),
    checks: [
      {
        id: 'within.c4.1',
        severity: 'ERROR',
        message: 'Cột 4 là {left}, không được lớn hơn {right}.',
        columns: ['c4', 'c2'],
        scope: 'ROW',
        tree: { op: 'le', args: [ref('c4'), ref('c2')] },
      },
    ],
  };
}
