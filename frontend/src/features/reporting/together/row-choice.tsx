import { NativeSelect } from '@mantine/core';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';

interface Props {
  form: ClientForm;
  value: string | undefined;
  onChange: (row: string) => void;
}

/** Rows of a form as a person knows them: "1. Nông, lâm nghiệp". */
export function rowOptions(form: ClientForm): { value: string; label: string }[] {
  const { kind, items = [] } = form.definition.rows;
  if (kind !== 'FIXED') return [];
  return items.map(({ key, code, label }) => ({ value: key, label: code ? `${code}. ${label}` : label }));
}

/** Which row of a form of many rows a table over units shows; nothing where there is but one. */
export function RowChoice({ form, value, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const rows = rowOptions(form);
  if (rows.length < 2) return null;
  return (
    <NativeSelect
      label={t('together.row')}
      value={value ?? ''}
      data={rows}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
