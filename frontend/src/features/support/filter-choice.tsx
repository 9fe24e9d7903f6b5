import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';

interface Props<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
}

/** One filter of a list: the browser's own choice is the quickest by keyboard and on a phone. */
export function FilterChoice<T extends string>({ label, value, options, onChange }: Props<T>) {
  const { t } = useTranslation('support');
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value as T) || undefined)}
      data={[{ value: '', label: `${label}: ${t('filter.all')}` }, ...options]}
    />
  );
}
