// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../numbers/decimal';
import { type ClientForm, planOf, rowKeys } from './client-form';
import { evaluate } from './evaluate';
import { evaluateForm } from './evaluate-form';
import { FormEngine } from './form-engine';
import type { Outcome } from './outcome';
import { FormTable } from './table';
import { openedForm } from './tables';
import type { Cells, Expr, Periods, Reason, Result } from './types';
import { readValue, valueText } from './value';

interface ExpressionVector {
  name: string;
  tree: Expr;
  row?: string;
  cells: Cells;
  periods?: Periods;
  expect: { value?: string; text?: string; truth?: boolean; empty?: Reason; taint?: Reason };
}

interface FormVector {
  name: string;
  client: ClientForm;
  cells: Cells;
  periods?: Periods;
  expect: Result;
}

const vectors: { client: ClientForm; expressions: ExpressionVector[]; forms: FormVector[] } = JSON.parse(
  readFileSync(new URL('../../../../server/reporting/form/testdata/vectors.json', import.meta.url), 'utf8'),
);

function described(outcome: Outcome): ExpressionVector['expect'] {
  switch (outcome.kind) {
    case 'NUMBER':
      return { value: decimalText(outcome.number), ...(outcome.reason && { taint: outcome.reason }) };
    case 'TEXT':
      return { text: outcome.text };
    case 'TRUTH':
      return { truth: outcome.truth };
    case 'EMPTY':
      return { empty: outcome.reason ?? 'EMPTY' };
  }
}

describe('the vectors shared with the server', () => {
  it('are all there', () => {
    expect(vectors.expressions.length).toBeGreaterThanOrEqual(80);
    expect(vectors.forms.length).toBeGreaterThanOrEqual(20);
  });

  it.each(vectors.expressions)('expression: $name', ({ tree, row, cells, periods, expect: wanted }) => {
    const plan = planOf(vectors.client);
    const table = new FormTable(plan, rowKeys(vectors.client), periods ?? {});
    for (const key of table.keys) {
      for (const column of plan.columns) table.enter(key, column, readValue(cells[key]?.[column.name]));
    }
    expect(described(evaluate(tree, row || 'r1', table))).toEqual(wanted);
  });

  it.each(vectors.forms)('form: $name', ({ client, cells, periods, expect: wanted }) => {
    expect(evaluateForm(client, cells, periods)).toEqual(wanted);
  });
});

/** Column by column, from an empty sheet: the incremental engine must end where the whole one does. */
function typedCellByCell({ client, cells, periods }: FormVector) {
  const engine = new FormEngine(client, periods);
  const rows =
    openedForm(client).definition.rows.kind === 'GROWING' ? Object.keys(cells).sort() : rowKeys(client);
  const shown = new Map<string, string>();
  const keep = ({ cells: changed }: { cells: { row: string; column: string; value: string }[] }) => {
    for (const { row, column, value } of changed) shown.set(`${row}.${column}`, value);
  };
  keep(engine.load(rows, () => ''));
  let problems: unknown = [];
  for (const column of client.columns) {
    for (const row of rows) {
      const value = valueText(readValue(cells[row]?.[column.name]));
      const update = engine.update([{ row, column: column.name, value }]);
      keep(update);
      problems = update.problems;
    }
  }
  return { shown, problems };
}

describe('the incremental engine', () => {
  const wellKinded = vectors.forms.filter(({ expect: { problems } }) =>
    problems.every(({ code }) => code !== 'CELL_KIND' && code !== 'CELL_UNKNOWN' && code !== 'ROW_COUNT'),
  );
  it.each(wellKinded)('ends where the whole evaluation does: $name', (vector) => {
    const { shown, problems } = typedCellByCell(vector);
    expect(problems).toEqual(vector.expect.problems);
    for (const [place, value] of shown) {
      const [row = '', column = ''] = place.split('.');
      expect(value, place).toBe(valueText(readValue(vector.expect.cells[row]?.[column])));
    }
  });
});
