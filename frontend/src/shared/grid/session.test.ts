import { describe, expect, it } from 'vitest';
import { type CellBlock, NO_CELLS, openSheet, type SheetSource } from './form-sheet-model';
import { addRow, insertRow, removeActiveRow } from './growing-rows';
import { clearSelection, fillDown, runCommand } from './session-commands';
import { answerConvention, answerLegacy, answerTooLarge, pasteBlock } from './session-paste';
import { smallForm } from './test-form';
import { type EditBatch, MARK } from './types';

const FIXED = {
  kind: 'FIXED' as const,
  items: [
    { key: 'r1', code: 'I', label: 'Tổng', sumOf: ['r2', 'r3'] },
    { key: 'r2', code: '1', label: 'Tổ 1' },
    { key: 'r3', code: '2', label: 'Tổ 2' },
  ],
};

function open(source: Partial<SheetSource> = {}) {
  const edits: EditBatch[] = [];
  const session = openSheet({
    form: smallForm(),
    cells: NO_CELLS,
    onEdit: (batch) => edits.push(batch),
    ...source,
  });
  const value = (column: string, row = 'r1') => session.model.value(row, column);
  const enter = (column: string, text: string, row = 'r1') => {
    session.goTo({ row, column });
    session.type(text);
    return session.commit();
  };
  return { session, edits, value, enter };
}

const screen = { pageSize: 10 };

describe('typing', () => {
  it('reports the edit and computes what leans on it', () => {
    const { edits, value, enter } = open();
    expect(enter('c2', '1.234')).toBe(true);
    expect(value('c1')).toBe('1234');
    expect(edits.map(({ changes }) => changes)).toEqual([
      [{ row: 'r1', column: 'c2', value: '1234', previous: '' }],
    ]);
  });
  it('keeps the five kinds of value apart', () => {
    const { value, enter } = open();
    for (const [text, stored] of [
      ['0', '0'],
      ['-', '-'],
      ['...', '…'],
      ['X', 'x'],
      ['', ''],
    ] as const) {
      enter('c2', text);
      expect(value('c2')).toBe(stored);
    }
  });
  it('keeps a text that is no number in the editor and says why', () => {
    const { session, value, enter, edits } = open();
    expect(enter('c2', 'mười')).toBe(false);
    expect(session.editor.get()).toEqual({ mode: 'REPLACE', text: 'mười', refused: 'NOT_A_NUMBER' });
    expect(session.select({ row: 0, column: 0 })).toBe(false);
    session.cancel();
    expect(value('c2')).toBe('');
    expect(edits).toEqual([]);
  });
  it('asks once about a figure that reads two ways in its column', () => {
    const { session, value, enter } = open();
    expect(enter('c5', '1.234')).toBe(false);
    expect(session.question.get()).toMatchObject({ kind: 'AMBIGUOUS', vi: '1234', us: '1.234' });
    answerConvention(session, 'US');
    expect(value('c5')).toBe('1.234');
    expect(enter('c5', '2.345')).toBe(true);
    expect(value('c5')).toBe('2.345');
  });
  it('does not enter computed cells', () => {
    const { session, value } = open();
    session.goTo({ row: 'r1', column: 'c1' });
    session.type('5');
    expect(session.editor.get().mode).toBe('READY');
    session.change([{ row: 'r1', column: 'c1', value: '5', previous: '' }]);
    expect(value('c1')).toBe('');
  });
  it('shows problems with their place and takes them away', () => {
    const { session, enter } = open();
    enter('c2', '3');
    enter('c4', '8');
    expect(session.problems.get()).toMatchObject([
      { code: 'CHECK_FAILED', row: 'r1', column: 'c4', message: 'Cột 4 là 8, không được lớn hơn 3.' },
    ]);
    expect(session.model.marksAt(0, 3) & MARK.ERROR).toBe(MARK.ERROR);
    runCommand(session, { type: 'NEXT_PROBLEM', back: false }, screen);
    expect(session.activeColumn?.key).toBe('c4');
    enter('c4', '2');
    expect(session.problems.get()).toEqual([]);
    expect(session.model.marksAt(0, 3) & MARK.ERROR).toBe(0);
  });
});

describe('undo', () => {
  it('takes a paste back in one step and does it again', () => {
    const { session, value, edits } = open();
    session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(session, [['5', '6', '1']]);
    expect([value('c1'), value('c2'), value('c3'), value('c4')]).toEqual(['11', '5', '6', '1']);
    session.undo();
    expect([value('c1'), value('c2'), value('c3'), value('c4')]).toEqual(['', '', '', '']);
    session.redo();
    expect(value('c1')).toBe('11');
    expect(edits).toHaveLength(3);
  });
});

describe('paste', () => {
  it('lays an Excel row along the columns in both layouts', () => {
    for (const layout of ['VERTICAL', 'HORIZONTAL'] as const) {
      const { session, value } = open({ layout });
      pasteBlock(session, [['11', '5', '6', '1', '2,5']]);
      expect([value('c2'), value('c3'), value('c4'), value('c5')]).toEqual(['5', '6', '1', '2.5']);
      expect(session.pasteResult.get()).toMatchObject({ accepted: 4, refused: [], claims: [] });
    }
  });
  it('lays a column down in the vertical layout, and turns it in the horizontal one when told to', () => {
    const vertical = open({ layout: 'VERTICAL' });
    vertical.session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(vertical.session, [['5'], ['6']]);
    expect(vertical.value('c3')).toBe('6');
    const horizontal = open({ layout: 'HORIZONTAL' });
    horizontal.session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(horizontal.session, [['5'], ['6']]);
    expect(horizontal.value('c2')).toBe('');
    expect(horizontal.session.question.get()).toMatchObject({
      kind: 'TOO_LARGE',
      placement: { fitsTransposed: true },
    });
    answerTooLarge(horizontal.session, 'TURN');
    expect([horizontal.value('c2'), horizontal.value('c3')]).toEqual(['5', '6']);
  });
  it('writes nothing of a block larger than the form before it is asked', () => {
    const { session, value, edits } = open({ layout: 'HORIZONTAL' });
    session.goTo({ row: 'r1', column: 'c4' });
    pasteBlock(session, [['1', '2', '3', '4']]);
    expect(edits).toEqual([]);
    answerTooLarge(session, 'CANCEL');
    expect(value('c4')).toBe('');
    pasteBlock(session, [['1', '2', '3', '4']]);
    answerTooLarge(session, 'CLIP');
    expect([value('c4'), value('c5')]).toEqual(['1', '2']);
    expect(session.pasteResult.get()).toMatchObject({ accepted: 2, outside: 2 });
  });
  it('lists refused cells with place and reason and takes the others', () => {
    const { session, value } = open({ layout: 'HORIZONTAL' });
    session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(session, [['abc', '1.234,5', '7', '12%']]);
    expect(session.pasteResult.get()).toMatchObject({
      accepted: 2,
      refused: [
        { row: 'r1', column: 'c2', text: 'abc', reason: 'NOT_A_NUMBER' },
        { row: 'r1', column: 'c3', text: '1.234,5', reason: 'PRECISION' },
      ],
    });
    expect([value('c4'), value('c5')]).toEqual(['7', '12']);
  });
  it('shows a pasted total that disagrees until the parts are corrected', () => {
    const { session, value, enter } = open({ layout: 'HORIZONTAL' });
    pasteBlock(session, [['12', '5', '6', '1']]);
    expect(session.pasteResult.get()?.claims).toEqual([
      { row: 'r1', column: 'c1', pasted: '12', computed: '11' },
    ]);
    expect(session.problems.get()).toMatchObject([{ code: 'PASTED_TOTAL', severity: 'ERROR', column: 'c1' }]);
    expect(value('c1')).toBe('11');
    enter('c3', '7');
    expect(session.problems.get()).toEqual([]);
  });
  it('forgets a pasted total that is dropped', () => {
    const { session } = open({ layout: 'HORIZONTAL' });
    pasteBlock(session, [['12', '5', '6', '1']]);
    session.dropClaims({ row: 'r1', column: 'c1' });
    expect(session.problems.get()).toEqual([]);
  });
  it('decides the convention by one cell, and asks when none tells', () => {
    const told = open({ layout: 'HORIZONTAL', form: smallForm(FIXED) });
    told.session.goTo({ row: 'r2', column: 'c2' });
    pasteBlock(told.session, [['1,234', '7', '3', '0.5']]);
    expect([told.value('c2', 'r2'), told.value('c5', 'r2')]).toEqual(['1234', '0.5']);
    const asked = open({ layout: 'HORIZONTAL', form: smallForm(FIXED) });
    asked.session.goTo({ row: 'r2', column: 'c2' });
    pasteBlock(asked.session, [['1,234']]);
    expect(asked.session.question.get()).toMatchObject({
      kind: 'AMBIGUOUS',
      sample: '1,234',
      vi: '1.234',
      us: '1234',
    });
    answerConvention(asked.session, undefined);
    expect(asked.value('c2', 'r2')).toBe('');
  });
  it('fills a selected rectangle with one cell and passes sum rows over', () => {
    const { session, value } = open({ form: smallForm(FIXED) });
    session.goTo({ row: 'r1', column: 'c2' });
    session.select({ row: 2, column: 2 }, true);
    pasteBlock(session, [['4']]);
    expect([value('c2', 'r2'), value('c3', 'r3'), value('c2', 'r1'), value('c1', 'r1')]).toEqual([
      '4',
      '4',
      '8',
      '16',
    ]);
  });
  it('takes exact values from another sheet without reading them', () => {
    const { session, value } = open();
    session.goTo({ row: 'r1', column: 'c5' });
    pasteBlock(session, [['1.234']], true);
    expect(value('c5')).toBe('1.234');
  });
});

describe('keys', () => {
  it('Tab passes computed cells over and leaves at the end of the row; Enter returns below', () => {
    const { session } = open({ form: smallForm(FIXED), layout: 'HORIZONTAL' });
    session.goTo({ row: 'r2', column: 'c2' });
    for (let press = 0; press < 3; press++) {
      expect(runCommand(session, { type: 'TAB', back: false }, screen)).toBe(true);
    }
    expect(session.activeColumn?.key).toBe('c5');
    runCommand(session, { type: 'ENTER', back: false }, screen);
    expect([session.activeRow?.key, session.activeColumn?.key]).toEqual(['r3', 'c2']);
    expect(runCommand(session, { type: 'TAB', back: true }, screen)).toBe(false);
  });
  it('Ctrl+D fills down, Delete clears, sum rows stay', () => {
    const { session, value, enter } = open({ form: smallForm(FIXED) });
    enter('c2', '9', 'r2');
    session.select({ row: 2, column: 1 }, true);
    fillDown(session);
    expect([value('c2', 'r3'), value('c2', 'r1')]).toEqual(['9', '18']);
    session.goTo({ row: 'r1', column: 'c2' });
    session.select({ row: 2, column: 1 }, true);
    clearSelection(session);
    expect([value('c2', 'r2'), value('c2', 'r1')]).toEqual(['', '']);
  });
  it('switches the layout and stays on the cell', () => {
    const { session } = open({ form: smallForm(FIXED), layout: 'HORIZONTAL' });
    session.goTo({ row: 'r3', column: 'c4' });
    session.setLayout('VERTICAL');
    expect([session.activeRow?.key, session.activeColumn?.key]).toEqual(['r3', 'c4']);
  });
});

describe('growing rows', () => {
  const rows = { kind: 'GROWING' as const, min: 1, max: 3 };
  it('are added by a paste up to the most that the form takes', () => {
    const { session, value, edits } = open({ form: smallForm(rows) });
    session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(session, [['1'], ['2'], ['3']]);
    expect([session.model.rowCount, value('c2', 'r3')]).toEqual([3, '3']);
    expect(edits[0]?.inserted.map(({ row }) => row.key)).toEqual(['r2', 'r3']);
    session.undo();
    expect(session.model.rowCount).toBe(1);
    session.redo();
    expect([session.model.rowCount, value('c2', 'r3')]).toEqual([3, '3']);
    pasteBlock(session, [['1'], ['2'], ['3'], ['4']]);
    expect(session.question.get()?.kind).toBe('TOO_LARGE');
  });
  it('come and go one by one; a removed row comes back with its figures', () => {
    const { session, value, enter } = open({ form: smallForm(rows) });
    expect(removeActiveRow(session)).toBe(false);
    expect(addRow(session)).toBe(true);
    enter('c2', '7', 'r2');
    expect(removeActiveRow(session)).toBe(true);
    expect(session.model.rowCount).toBe(1);
    session.undo();
    expect([value('c2', 'r2'), value('c1', 'r2')]).toEqual(['7', '7']);
  });
});

describe('rows put in, taken out and moved', () => {
  const rows = { kind: 'GROWING' as const, min: 1, max: 4 };
  const three = () => {
    const opened = open({ form: smallForm(rows) });
    opened.session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(opened.session, [['1'], ['2'], ['3']]);
    return {
      ...opened,
      figures: () =>
        ['r1', 'r2', 'r3', 'r4'].map((row) =>
          opened.session.model.rowIndex(row) < 0 ? null : opened.value('c2', row),
        ),
    };
  };
  it('keeps the numbers of rows without gaps', () => {
    const { session, figures, value } = three();
    session.goTo({ row: 'r2', column: 'c2' });
    expect(insertRow(session)).toBe(true);
    expect(figures()).toEqual(['1', '', '2', '3']);
    expect([session.activeRow?.key, value('c1', 'r4')]).toEqual(['r2', '3']);
    expect(insertRow(session)).toBe(false); // the form takes four
    session.undo();
    expect(figures()).toEqual(['1', '2', '3', null]);
    session.redo();
    expect(figures()).toEqual(['1', '', '2', '3']);
    session.goTo({ row: 'r1', column: 'c2' });
    expect(removeActiveRow(session)).toBe(true);
    expect(figures()).toEqual(['', '2', '3', null]);
    session.undo();
    expect(figures()).toEqual(['1', '', '2', '3']);
  });
  it('moves a row with the keyboard, and the selection with it', () => {
    const { session, figures } = three();
    session.goTo({ row: 'r3', column: 'c2' });
    const screen = { pageSize: 10 };
    expect(runCommand(session, { type: 'ROW_UP' }, screen)).toBe(true);
    expect([figures(), session.activeRow?.key]).toEqual([['1', '3', '2', null], 'r2']);
    expect(runCommand(session, { type: 'ROW_DOWN' }, screen)).toBe(true);
    expect(figures()).toEqual(['1', '2', '3', null]);
    expect(runCommand(session, { type: 'ROW_DOWN' }, screen)).toBe(false);
    session.undo();
    expect(figures()).toEqual(['1', '3', '2', null]);
  });
});

describe('text of an old code', () => {
  it('is asked about before anything is pasted, and comes back in one step', () => {
    const form = smallForm();
    const { session, edits } = open({ form });
    session.goTo({ row: 'r1', column: 'c2' });
    pasteBlock(session, [['sè l­ît tiÕp c«ng d©n']]);
    const question = session.question.get();
    expect(question).toMatchObject({
      kind: 'LEGACY',
      legacy: { encoding: 'TCVN3', after: 'số lượt tiếp công dân' },
    });
    expect(edits).toHaveLength(0);
    answerLegacy(session, 'CANCEL');
    expect([session.question.get(), edits.length]).toEqual([undefined, 0]);
    pasteBlock(session, [['sè l­ît tiÕp c«ng d©n']]);
    answerLegacy(session, 'CONVERT');
    expect(session.pasteResult.get()?.refused[0]?.text).toBe('số lượt tiếp công dân');
  });
});

describe('a sheet shared with others', () => {
  it('takes cells from elsewhere without undo and marks conflicts', () => {
    const { session, value, enter, edits } = open();
    enter('c2', '5');
    expect(session.model.marksAt(0, 1)).toBe(MARK.UNSAVED);
    session.markSaved();
    session.receive([{ row: 'r1', column: 'c3', value: '4' }], [{ row: 'r1', column: 'c2' }]);
    expect([value('c1'), session.model.marksAt(0, 1)]).toEqual(['9', MARK.CONFLICT]);
    expect(edits).toHaveLength(1);
  });
  it('changes nothing in a sheet that is only viewed', () => {
    const cells: CellBlock = { rows: ['r1'], columns: ['c2', 'c3'], values: [['5', null]] };
    const { session, value, enter } = open({ cells, readOnly: true });
    enter('c3', '9');
    pasteBlock(session, [['9']]);
    clearSelection(session);
    expect([value('c1'), value('c2'), value('c3')]).toEqual(['5', '5', '']);
  });
});
