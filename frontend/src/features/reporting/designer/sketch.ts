import type { ClientForm } from '@/shared/forms';
import { type Design, leavesOf } from './design';

/** The table as far as the design goes, for the preview while the document still has faults: no formulas, no checks. */
export function sketchOf(design: Design): ClientForm {
  const columns = leavesOf(design.columns).map(({ column, labels, path }) => ({
    ...column,
    code: column.code ?? '',
    name: `p${path.join('_')}`,
    kind: column.kind ?? 'NUMBER',
    labels,
  }));
  const { kind, items = [], min, max } = design.rows;
  return {
    definition: {
      ...design,
      columns: design.columns,
      rows: { kind, items, ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    },
    columns: columns as ClientForm['columns'],
    checks: [],
  };
}
