import { NativeSelect } from '@mantine/core';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { rowGroups, rowOptions } from '../obligation/row-groups';

/**
 * The row that was asked for, from the moment it is chosen: until its table has come, the one before it still stands
 * there, and what is begun meanwhile (an adjustment) belongs to the row chosen. A row the form has not got is passed by.
 */
export function chosenRow(form: ClientForm, asked: string | undefined, shown: string): string {
  return rowOptions(form).find(({ value }) => value === asked)?.value ?? shown;
}

interface Props {
  form: ClientForm;
  value: string | undefined;
  onChange: (row: string) => void;
}

/** Which row of a form of many rows a table over units shows; nothing where there is but one. */
export function RowChoice({ form, value, onChange }: Props) {
  const { t } = useTranslation('reporting');
  if (rowOptions(form).length < 2) return null;
  const groups = rowGroups(form);
  const table = groups.flatMap((each) =>
    'items' in each && each.items.some((row) => row.value === value) ? [each.group] : [],
  );
  return (
    <NativeSelect
      label={t('together.row')}
      value={value ?? ''}
      description={table[0]}
      data={groups}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
