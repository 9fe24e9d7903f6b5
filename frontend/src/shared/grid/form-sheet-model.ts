import {
  type Cells,
  type ClientColumn,
  type ClientForm,
  type DefinedColumn,
  FormEngine,
  type FormRow,
  type FormUpdate,
  type Periods,
} from '../forms';
import { blockReader } from './block-reader';
import { GridModel } from './grid-model';
import { placeOf } from './place';
import { differing, type ProposedCell } from './proposed';
import { GridSession, type SessionOptions, type SheetEngine } from './session';
import { gridStrings } from './strings';
import type { CellProblem, GridColumn, HeadNode, RowSpec } from './types';

/** Cells as the contract sends them: values[i][j] stands at rows[i], columns[j]; null is empty. */
export interface CellBlock {
  rows: readonly string[];
  columns: readonly string[];
  values: readonly (readonly (string | null)[])[];
}

export const NO_CELLS: CellBlock = { rows: [], columns: [], values: [] };

export interface SheetSource extends Omit<SessionOptions, 'model' | 'engine' | 'growing'> {
  form: ClientForm;
  cells: CellBlock;
  /** Other reports that formulas reach. */
  periods?: Partial<Record<keyof Periods, CellBlock | null>>;
  /** What other periods say for cells, now: a different figure is a warning. */
  proposed?: () => readonly ProposedCell[];
}

/** Opens a form with its cells: the state of one sheet, to be made once for each opened form. */
export function openSheet({ form, cells, periods = {}, proposed, ...options }: SheetSource): GridSession {
  const { rows } = form.definition;
  return new GridSession({
    layout: layoutOf(form),
    ...options,
    model: modelOf(form, cells),
    engine: sheetEngine(engineOf(form, periods), (model, found) =>
      proposed ? [...found, ...differing(form, model, proposed(), found)] : found,
    ),
    ...(rows.kind === 'GROWING' && { growing: { min: rows.min ?? 0, max: rows.max ?? 1 } }),
  });
}

/** A table of one row is read down, others across. */
export const layoutOf = ({ definition }: ClientForm) =>
  definition.rows.kind === 'SINGLE' ? 'VERTICAL' : 'HORIZONTAL';

/** The form at work, with the other reports that its formulas reach. */
export function engineOf(form: ClientForm, periods: NonNullable<SheetSource['periods']>): FormEngine {
  const known = Object.entries(periods).flatMap(([period, block]) =>
    block ? [[period, periodCells(form, block)]] : [],
  );
  return new FormEngine(form, Object.fromEntries(known));
}

/** The tree of column heads. */
export function headOf(columns: readonly DefinedColumn[]): HeadNode[] {
  return columns.map(({ label, columns: children }) =>
    children?.length ? { label, children: headOf(children) } : { label },
  );
}

export function modelOf(form: ClientForm, cells: CellBlock): GridModel {
  const value = blockReader(cells);
  const columns = form.columns.map(gridColumn);
  const rows = rowSpecs(form, cells, columns);
  return new GridModel(
    columns,
    rows.map((spec) => ({ spec, values: columns.map((column) => value(spec.key, column.key)) })),
  );
}

function rowSpecs(form: ClientForm, cells: CellBlock, columns: readonly GridColumn[]): RowSpec[] {
  const { kind, items = [], min = 0 } = form.definition.rows;
  if (kind === 'SINGLE') return [{ key: items[0]?.key ?? 'r1', label: gridStrings.head.value, fixed: true }];
  if (kind === 'FIXED') return items.map((row) => fixedRow(row, columns));
  // Rows stand at their number; an empty one between filled ones has no cells with the server.
  const count = Math.max(1, min, ...cells.rows.map(rowNumber));
  const keys = Array.from({ length: count }, (_, index) => `r${index + 1}`);
  return keys.map((key) => ({ key, label: gridStrings.rows.newLabel(rowNumber(key)), fixed: false }));
}

function fixedRow({ key, code, label, sumOf }: FormRow, columns: readonly GridColumn[]): RowSpec {
  if (!sumOf?.length) return { key, code, label, fixed: true };
  const numbers = columns.filter((column) => column.kind === 'NUMBER').map((column) => column.key);
  return { key, code, label, fixed: true, computed: new Set(numbers) };
}

function rowNumber(key: string): number {
  return Number(key.slice(1)) || 0;
}

function gridColumn(column: ClientColumn): GridColumn {
  return {
    key: column.name,
    code: column.code,
    label: column.label,
    path: column.labels.slice(0, -1),
    kind: column.kind,
    precision: column.precision ?? 0,
    // What the system fills from its own data is locked like what the form computes.
    computed: column.tree !== undefined || column.input === 'SYSTEM',
    ...(column.unit && { unit: column.unit }),
    ...(column.printed && { printed: column.printed }),
    ...(column.input === 'SYSTEM' && { printed: gridStrings.head.system }),
    ...(column.choices && { choices: column.choices.map(({ code, label }) => ({ value: code, label })) }),
  };
}

/** Words are told from figures by their column: a text "12" is no number. */
function periodCells(form: ClientForm, block: CellBlock): Cells {
  const value = blockReader(block);
  return Object.fromEntries(
    block.rows.map((row) => [
      row,
      Object.fromEntries(
        form.columns.flatMap(({ name, kind }) => {
          const text = value(row, name);
          if (text === '') return [];
          return [[name, kind === 'NUMBER' ? text : { text }]];
        }),
      ),
    ]),
  );
}

/** Adds to the problems of a sheet what the form itself does not know. */
type Beside = (model: GridModel, found: CellProblem[]) => CellProblem[];

function sheetEngine(engine: FormEngine, beside: Beside): SheetEngine {
  let opened: GridModel | undefined;
  const whole = (update: FormUpdate) => {
    const { cells, problems } = computation(update);
    return { cells, problems: opened ? beside(opened, problems) : problems };
  };
  return {
    load(model) {
      opened = model;
      const rows = Array.from({ length: model.rowCount }, (_, index) => model.rowAt(index)?.key ?? '');
      return whole(engine.load(rows, (row, column) => model.value(row, column)));
    },
    update: (changes) => whole(engine.update(changes)),
  };
}

export function computation({ cells, problems }: FormUpdate) {
  return {
    cells,
    problems: problems.map(
      ({ code, severity, place, message, check }): CellProblem => ({
        code,
        severity,
        message,
        ...(check && { check }),
        ...placeOf(place),
      }),
    ),
  };
}
