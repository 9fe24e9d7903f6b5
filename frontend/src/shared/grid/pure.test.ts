import { describe, expect, it } from 'vitest';
import { readExact, readTsv, transpose, writeTsv } from './clipboard';
import { changeOf } from './comparison';
import { columnAt, scrollFor, sheetGeometry } from './geometry';
import { layOutHead } from './head';
import { commandOf, type EditorMode, type KeyPress } from './keyboard';
import { readCell } from './read-cell';
import { jump, rectangle, selectAll, selectCell, step } from './selection';
import { spokenNumber } from './spoken-number';
import type { GridColumn } from './types';
import { UNDO_LIMIT, UndoStack } from './undo';
import { sheetLines, shownRows } from './vertical-lines';

describe('the tab-separated text of spreadsheets', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a', [['a']]],
    [
      '"a\tb"\t"nói ""có"""\n"hai\ndòng"\t',
      [
        ['a\tb', 'nói "có"'],
        ['hai\ndòng', ''],
      ],
    ],
    ['5" ống\t"chưa đóng', [['5" ống', '"chưa đóng']]],
    [
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['1\n\n2', [['1'], [''], ['2']]],
  ])('reads %j', (text, block) => expect(readTsv(text)).toEqual(block));
  it('reads back what it writes', () => {
    const block = [
      ['a\tb', '"'],
      ['hai\ndòng', ''],
      ['', '1,5'],
    ];
    expect(readTsv(writeTsv(block))).toEqual(block);
  });
  it('turns rows into columns', () =>
    expect(transpose([['1', '2'], ['3']])).toEqual([
      ['1', '3'],
      ['2', ''],
    ]));
  it('refuses what is not the exact format', () => {
    expect(readExact('[["1.5"]]')).toEqual([['1.5']]);
    for (const text of ['', '[1]', '[[1]]', '{}']) expect(readExact(text)).toBeUndefined();
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<KeyPress> = {}, mode: EditorMode = 'READY') =>
    commandOf(
      { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false, ...more },
      mode,
    );
  it.each([
    ['ArrowDown', {}, { type: 'STEP', direction: 'DOWN', extend: false }],
    ['ArrowLeft', { shiftKey: true }, { type: 'STEP', direction: 'LEFT', extend: true }],
    ['ArrowUp', { ctrlKey: true }, { type: 'JUMP', direction: 'UP', extend: false }],
    ['End', { ctrlKey: true, shiftKey: true }, { type: 'SHEET_EDGE', edge: 'END', extend: true }],
    ['Home', {}, { type: 'ROW_EDGE', edge: 'START', extend: false }],
    ['PageDown', {}, { type: 'PAGE', direction: 'DOWN', extend: false }],
    ['Z', { ctrlKey: true, shiftKey: true }, { type: 'REDO' }],
    ['d', { metaKey: true }, { type: 'FILL_DOWN' }],
    ['F8', { shiftKey: true }, { type: 'NEXT_PROBLEM', back: true }],
    ['F2', { shiftKey: true }, { type: 'COMMENTS' }],
    ['Backspace', {}, { type: 'CLEAR_AND_EDIT' }],
  ])('%s %j', (key, more, command) => expect(press(key, more)).toEqual(command));
  it('leaves letters and the keys of an input method to the input', () => {
    expect(press('a')).toBeUndefined();
    expect(press('c', { ctrlKey: true })).toBeUndefined();
    expect(press('Enter', { isComposing: true })).toBeUndefined();
    expect(press('Process')).toBeUndefined();
  });
  it('lets arrows commit while typing over, and move the caret after F2', () => {
    expect(press('ArrowLeft', {}, 'REPLACE')).toEqual({ type: 'STEP', direction: 'LEFT', extend: false });
    expect(press('ArrowLeft', {}, 'EDIT')).toBeUndefined();
    expect(press('Delete', {}, 'REPLACE')).toBeUndefined();
    expect(press('Enter', {}, 'EDIT')).toEqual({ type: 'ENTER', back: false });
  });
});

describe('selection', () => {
  const bounds = { rows: 5, columns: 4 };
  it('stays inside the sheet', () => {
    expect(step(selectCell(0, 0), 'UP', bounds, false).active).toEqual({ row: 0, column: 0 });
    expect(step(selectCell(3, 0), 'DOWN', bounds, false, 10).active).toEqual({ row: 4, column: 0 });
  });
  it('extends from the active cell', () => {
    const extended = step(step(selectCell(2, 2), 'UP', bounds, true), 'LEFT', bounds, true);
    expect(extended.active).toEqual({ row: 2, column: 2 });
    expect(rectangle(extended)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
    expect(rectangle(selectAll(bounds))).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
  });
  it.each([
    [0, 1, 'the end of the run'],
    [1, 4, 'the next filled cell'],
    [4, 4, 'the edge'],
  ])('jumps down from line %i to line %i: %s', (from, to) => {
    const filled = [0, 1, 4];
    const moved = jump(selectCell(from, 0), 'DOWN', bounds, false, (row) => !filled.includes(row));
    expect(moved.active.row).toBe(to);
  });
});

describe('the head of several levels', () => {
  const nodes = [
    { label: 'Tổng' },
    {
      label: 'Tiếp',
      children: [
        { label: 'Lượt' },
        {
          label: 'Việc',
          children: [{ label: 'Đầu' }, { label: 'Lại' }],
        },
      ],
    },
  ];
  it('spans columns and reaches down to the codes', () => {
    const { lines, cells } = layOutHead(nodes);
    expect(lines).toBe(3);
    expect(
      cells.map(({ label, line, lineSpan, column, columnSpan }) => [
        label,
        line,
        lineSpan,
        column,
        columnSpan,
      ]),
    ).toEqual([
      ['Tổng', 0, 3, 0, 1],
      ['Tiếp', 0, 1, 1, 3],
      ['Lượt', 1, 2, 1, 1],
      ['Việc', 1, 1, 2, 2],
      ['Đầu', 2, 1, 2, 1],
      ['Lại', 2, 1, 3, 1],
    ]);
  });
});

const column = (more: Partial<GridColumn>): GridColumn => ({
  key: 'c1',
  code: '1',
  label: 'Cột',
  path: [],
  kind: 'NUMBER',
  precision: 0,
  computed: false,
  ...more,
});

describe('reading an entry by its column', () => {
  const choices = [{ value: 'KN', label: 'Khiếu nại' }];
  it.each([
    ['12', column({}), { value: '12' }],
    ['1,5', column({}), { refused: 'PRECISION' }],
    ['1,50', column({ precision: 1 }), { value: '1.5' }],
    ['1,234.5', column({ precision: 1 }), { refused: 'OTHER_CONVENTION' }],
    ['12%', column({}), { refused: 'PERCENT' }],
    ['12%', column({ unit: '%' }), { value: '12' }],
    ['khiếu nại', column({ kind: 'CHOICE', choices }), { value: 'KN' }],
    ['TC', column({ kind: 'CHOICE', choices }), { refused: 'NOT_A_CHOICE' }],
    ['5/8/2026', column({ kind: 'DATE' }), { value: '2026-08-05' }],
    ['2026-02-29', column({ kind: 'DATE' }), { refused: 'NOT_A_DATE' }],
    ['hoa\u0300 ', column({ kind: 'TEXT' }), { value: 'hoà' }],
  ])('%j', (text, spec, reading) => expect(readCell(text, spec, 'VI')).toEqual(reading));
});

describe('undo', () => {
  it('keeps the latest steps only and forgets what was undone after a new one', () => {
    const stack = new UndoStack();
    const batch = (value: string) => ({
      changes: [{ row: 'r1', column: 'c1', value, previous: '' }],
      inserted: [],
      removed: [],
    });
    for (let index = 0; index <= UNDO_LIMIT; index++) stack.push(batch(String(index)));
    let steps = 0;
    let last = stack.undo();
    for (; stack.canUndo; last = stack.undo()) steps += 1;
    expect(steps + 1).toBe(UNDO_LIMIT);
    expect(last?.changes[0]).toEqual({ row: 'r1', column: 'c1', value: '', previous: '1' });
    stack.push(batch('new'));
    expect(stack.canRedo).toBe(false);
  });
});

describe('places on the screen', () => {
  const geometry = sheetGeometry([50, 60, 70], 100, 40);
  it('finds the column under a point', () => {
    expect([90, 100, 149, 150, 400].map((x) => columnAt(geometry, x))).toEqual([0, 0, 0, 1, 2]);
  });
  it('scrolls a cell clear of the sticky head and first column', () => {
    const view = { left: 80, top: 100, width: 200, height: 200 };
    const sticky = { left: 100, top: 40 };
    expect(scrollFor({ left: 150, top: 130, width: 60, height: 30 }, view, sticky)).toEqual({
      left: 50,
      top: 90,
    });
    expect(scrollFor({ left: 300, top: 310, width: 60, height: 30 }, view, sticky)).toEqual({
      left: 160,
      top: 140,
    });
  });
});

describe('the vertical layout', () => {
  it('puts columns under their headings', () => {
    const columns = [
      column({ key: 'a' }),
      column({ key: 'b', path: ['A', 'B'] }),
      column({ key: 'c', path: ['A', 'C'] }),
    ];
    const shown = sheetLines(columns).map((line) =>
      line.kind === 'SECTION' ? `${line.level}:${line.label}` : line.column.key,
    );
    expect(shown).toEqual(['a', '0:A', '1:B', 'b', '1:C', 'c']);
  });
  it('shows few rows side by side and many one at a time', () => {
    expect(shownRows(3, 1, false)).toEqual([0, 1, 2]);
    expect(shownRows(4, 2, false)).toEqual([2]);
    expect(shownRows(2, 1, true)).toEqual([1]);
  });
});

describe('a figure read out', () => {
  it.each([
    ['1234', 'một nghìn hai trăm ba mươi tư'],
    ['1.234', 'một phẩy hai ba bốn'],
    ['-1005', 'âm một nghìn không trăm lẻ năm'],
    ['21', 'hai mươi mốt'],
    ['15000000', 'mười lăm triệu'],
    ['0', 'không'],
    ['1000000000000', '1000000000000'],
  ])('%s is %s', (value, words) => expect(spokenNumber(value)).toBe(words));
});

describe('the change against another period', () => {
  it('has a direction in words and no sign', () => {
    expect(changeOf('90', '120')).toEqual({ percent: '25', direction: 'down', words: 'giảm' });
    expect(changeOf('2500', '1')).toEqual({ percent: '249.900', direction: 'up', words: 'tăng' });
    expect(changeOf('5', '5')?.direction).toBe('same');
  });
  it('is none where one side is no figure or the base is 0', () => {
    for (const [now, before] of [
      ['5', '0'],
      ['', '5'],
      ['5', '…'],
      ['x', '5'],
    ] as const) {
      expect(changeOf(now, before)).toBeUndefined();
    }
  });
});
