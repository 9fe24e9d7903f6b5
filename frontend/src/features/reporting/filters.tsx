import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import classes from './lists.module.css';

interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onChange: (value: T | undefined) => void;
  /** Text of "no choice"; absent when one is always chosen. */
  none?: string;
}

/** One filter among the others: the browser's own list is the quickest by keyboard and on a phone. */
export function FilterChoice<T extends string>({ label, value, options, onChange, none }: ChoiceProps<T>) {
  const { t } = useTranslation('reporting');
  return (
    <NativeSelect
      size="sm"
      className={classes.filter}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange((event.currentTarget.value as T) || undefined)}
      data={[{ value: '', label: `${label}: ${none ?? t('filter.all')}` }, ...options]}
    />
  );
}
