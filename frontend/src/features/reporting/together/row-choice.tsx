import { NativeSelect } from '@mantine/core';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { rowGroups, rowOptions } from '../obligation/row-groups';

interface Props {
  form: ClientForm;
  value: string | undefined;
  onChange: (row: string) => void;
}

/** Which row of a form of many rows a table over units shows; nothing where there is but one. */
export function RowChoice({ form, value, onChange }: Props) {
  const { t } = useTranslation('reporting');
  if (rowOptions(form).length < 2) return null;
  return (
    <NativeSelect
      label={t('together.row')}
      value={value ?? ''}
      data={rowGroups(form)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
