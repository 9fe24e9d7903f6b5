// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ClientForm, openedForm } from '../forms';
import { NO_CELLS } from './form-sheet-model';
import { FormSheets } from './form-sheets';

const vectors: { forms: { name: string; client: ClientForm }[] } = JSON.parse(
  readFileSync(new URL('../../../../server/reporting/form/testdata/vectors.json', import.meta.url), 'utf8'),
);

/** Two tables of printed rows and one of a single row; row b_r1 must be what r1.c2 is. */
function opened(): FormSheets {
  const found = vectors.forms.find(({ name }) => name.startsWith('several tables'));
  return new FormSheets({ form: openedForm(found?.client as ClientForm), cells: NO_CELLS });
}

function type(sheets: FormSheets, row: string, column: string, value: string): void {
  sheets.of({ row, column }).change([{ row, column, value, previous: sheets.value(row, column) }]);
}

describe('the sheets of a form of several tables', () => {
  it('are one for each table, with its own rows and columns', () => {
    const { tables } = opened();
    expect(tables.map(({ form }) => form.definition.code)).toEqual(['02a/THU', '02b/THU', '02c/THU']);
    expect(tables.map(({ session }) => session.model.columns.map(({ key }) => key))).toEqual([
      ['c1', 'c2', 'c3'],
      ['b_c1', 'b_c2'],
      ['d_c1'],
    ]);
    expect(opened().rows()).toEqual(['r1', 'r2', 'b_r1', 'b_r2', 'b_r3', 'd_r1']);
  });

  it('work out over all tables what is typed in one', () => {
    const sheets = opened();
    type(sheets, 'r1', 'c2', '12');
    type(sheets, 'b_r2', 'b_c1', '9');
    expect(sheets.value('b_r1', 'b_c1')).toBe('9');
    expect(sheets.value('d_r1', 'd_c1')).toBe('21');
    const failed = () => sheets.problems.get().filter(({ check }) => check === 'khop');
    expect(failed().map(({ row, column }) => [row, column])).toEqual([['b_r1', 'b_c1']]);
    // The other side of the check is typed in the other table.
    type(sheets, 'r1', 'c2', '9');
    expect(failed()).toEqual([]);
    sheets.of({ row: 'r1' }).undo();
    expect(failed()).toHaveLength(1);
  });

  it('take cells from elsewhere each into its table', () => {
    const sheets = opened();
    sheets.receive(
      [
        { row: 'r1', column: 'c2', value: '5' },
        { row: 'b_r3', column: 'b_c1', value: '5' },
      ],
      [],
    );
    expect([sheets.value('r1', 'c2'), sheets.value('b_r1', 'b_c1'), sheets.value('d_r1', 'd_c1')]).toEqual([
      '5',
      '5',
      '10',
    ]);
  });

  it('go to a place in whatever table, and name it', () => {
    const sheets = opened();
    sheets.goTo({ row: 'b_r2', column: 'b_c1' });
    expect(sheets.current.get()).toBe(1);
    expect(sheets.shown.session.activeRow?.key).toBe('b_r2');
    expect(sheets.placeName({ row: 'b_r2', column: 'b_c1' })).toBe('Biểu 2, Trong tỉnh, cột 1');
    expect([sheets.beside(1), sheets.beside(-1)]).toEqual([2, 0]);
  });
});
