import { describe, expect, it } from 'vitest';
import { blankDesign, type Design, readDesign, writeDesign } from './design';
import {
  addTable,
  changeTable,
  joined,
  moveTable,
  rekey,
  removeTable,
  tablePlace,
  tableView,
} from './tables';

const one: Design = {
  ...blankDesign,
  code: '01/A',
  title: 'Một',
  rows: {
    kind: 'FIXED',
    items: [
      { key: 'r1', code: 'I', label: 'Tổng', sumOf: ['r2'] },
      { key: 'r2', code: '1', label: 'A' },
    ],
  },
  columns: [
    { label: 'Số', code: '1', name: 'c1', kind: 'NUMBER' },
    { label: 'Tỷ lệ', code: '2', name: 'c2', kind: 'NUMBER', formula: 'c1 / row("r1").c1' },
  ],
  checks: [
    { id: 'k', expr: 'c1 <= row("r1").c1', severity: 'ERROR', message: '{c1} quá lớn', columns: ['c1'] },
  ],
};

describe('tables of a design', () => {
  it('a second table leaves the first as it was, and goes without a trace', () => {
    const two = addTable(one, 'Hai');
    expect(two.tables?.map(({ key, title }) => [key, title])).toEqual([
      [undefined, 'Một'],
      ['b', 'Hai'],
    ]);
    expect(JSON.parse(writeDesign(two))).not.toHaveProperty('columns');
    expect(JSON.parse(writeDesign(removeTable(two, 1)))).toEqual(
      JSON.parse(writeDesign({ ...one, within: [] })),
    );
  });

  it('is read as it was written', () => {
    const two = addTable(one, 'Hai');
    expect(writeDesign(readDesign(JSON.parse(writeDesign(two))))).toBe(writeDesign(two));
  });

  it('another key renames rows, columns and every expression', () => {
    const other = rekey(addTable(one, 'Hai'), 0, 'a');
    const [table] = other.tables ?? [];
    expect(table?.rows.items?.map(({ key, sumOf }) => [key, sumOf])).toEqual([
      ['a_r1', ['a_r2']],
      ['a_r2', undefined],
    ]);
    expect(table?.columns[1]).toMatchObject({ name: 'a_c2', formula: 'a_c1 / row("a_r1").a_c1' });
    expect(other.checks?.[0]).toMatchObject({
      expr: 'a_c1 <= row("a_r1").a_c1',
      message: '{a_c1} quá lớn',
      columns: ['a_c1'],
    });
  });

  it('the table that is left is the form again, under plain names', () => {
    const left = removeTable(addTable(one, 'Hai'), 0);
    expect(left.tables).toBeUndefined();
    expect(left.columns[0]).toMatchObject({ label: 'Hai', name: 'c1' });
  });

  it('views and changes one table at a time', () => {
    const two = addTable(one, 'Hai');
    expect(tableView(two, 1).columns[0]?.name).toBe('b_c1');
    const changed = changeTable(two, 1, { columns: [], code: '02/A' });
    expect([changed.code, changed.tables?.[1]?.columns, changed.tables?.[0]?.columns.length]).toEqual([
      '02/A',
      [],
      2,
    ]);
    expect(moveTable(two, 1).tables?.map(({ title }) => title)).toEqual(['Hai', 'Một']);
  });

  it('joins sheets of a workbook; measures stay apart', () => {
    const indicator = { key: 'moi.c1', name: 'Số', overUnits: 'SUM', overTime: 'SUM' } as const;
    const sheet: Design = {
      ...one,
      columns: [{ ...(one.columns[0] as object), indicator } as never],
      checks: [],
    };
    const tables = joined([sheet, { ...sheet, title: 'Hai' }])?.tables;
    expect(tables?.map(({ columns }) => columns[0]?.indicator?.key)).toEqual(['moi.c1', 'moi.b_c1']);
    expect(tables?.[1]?.rows.items?.[0]?.sumOf).toEqual(['b_r2']);
  });

  it('reads the place of a table', () => {
    expect(tablePlace('tables[1].columns[0].code')).toEqual({ table: 1, rest: 'columns[0].code' });
    expect(tablePlace('checks[0].expr')).toEqual({ table: null, rest: 'checks[0].expr' });
  });
});
