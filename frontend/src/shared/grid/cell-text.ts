import { displayCell } from './read-cell';
import type { GridSession } from './session';
import { gridStrings } from './strings';
import { MARK, type Mark, type Position } from './types';

/** Words for the marks of a cell, e.g. "có lỗi, chưa lưu". */
export function markText(marks: number): string {
  return (Object.keys(MARK) as Mark[])
    .filter((mark) => marks & MARK[mark])
    .map((mark) => gridStrings.marks[mark])
    .join(', ');
}

/** What a screen reader says of a cell: row, column, value, state. */
export function cellLabel(session: GridSession, { row, column }: Position): string {
  const { model } = session;
  const spec = model.columns[column];
  if (!spec) return '';
  const heads = [...spec.path, spec.label].join(', ');
  const text = displayCell(model.valueAt(row, column), spec);
  const label = gridStrings.cell.label(model.rowAt(row)?.label ?? '', spec.code, heads, text);
  const state = [
    model.isComputed(row, column) ? gridStrings.cell.computed : '',
    model.holdAt(row, column)?.text ?? '',
    session.readOnly ? gridStrings.cell.readOnly : '',
    markText(model.marksAt(row, column)),
  ];
  return [label, ...state.filter(Boolean)].join(', ');
}
