import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import type { RegimeValues } from './regime-values';

export interface FieldsProps {
  values: RegimeValues;
  set: (change: Partial<RegimeValues>) => void;
  /** What is wrong at a place of the form, once it was sent. */
  told: (place: string) => string | undefined;
}

type TextName = {
  [K in keyof RegimeValues]: RegimeValues[K] extends string ? K : never;
}[keyof RegimeValues];

type FieldName = Exclude<TextName, 'leadUnitId'>;

interface TextProps extends FieldsProps {
  name: FieldName;
  description?: string;
  /** More than one line. */
  lines?: number;
}

export function RegimeText({ name, lines, values, set, told, description }: TextProps) {
  const { t } = useTranslation('reporting');
  const common = {
    label: t(`regimes.field.${name}`),
    value: values[name],
    error: told(name),
    description,
  };
  return lines ? (
    <Textarea
      {...common}
      autosize
      minRows={lines}
      maxLength={8000}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  ) : (
    <TextInput {...common} maxLength={500} onChange={(event) => set({ [name]: event.currentTarget.value })} />
  );
}

interface ChoiceProps extends FieldsProps {
  name: TextName;
  /** Where the name of the field stands, when it is not called as the value. */
  field?: 'leadUnit';
  options: { value: string; label: string }[];
}

export function RegimeChoice({ name, field, options, values, set, told }: ChoiceProps) {
  const { t } = useTranslation('reporting');
  const label = t(`regimes.field.${field ?? (name as FieldName)}`);
  return (
    <NativeSelect
      label={label}
      value={values[name]}
      data={options}
      error={told(name)}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}
