import { type ClientForm, tableForm, tableName } from '@/shared/forms';

export interface RowOption {
  value: string;
  label: string;
}

/** Printed rows as a person knows them: "1. Nông, lâm nghiệp"; none where rows are not printed. */
export function rowOptions(form: ClientForm): RowOption[] {
  const { kind, items = [] } = form.definition.rows;
  if (kind !== 'FIXED') return [];
  return items.map(({ key, code, label }) => ({ value: key, label: code ? `${code}. ${label}` : label }));
}

/** The same for choosing from: of several tables each has its group. */
export function rowGroups(
  form: ClientForm,
  options: readonly RowOption[] = rowOptions(form),
): (RowOption | { group: string; items: RowOption[] })[] {
  const { tables } = form.definition;
  if (!tables) return [...options];
  return tables.map(({ title }, at) => {
    const own = new Set(tableForm(form, at).definition.rows.items?.map(({ key }) => key));
    return { group: `${tableName(at)}: ${title}`, items: options.filter(({ value }) => own.has(value)) };
  });
}
