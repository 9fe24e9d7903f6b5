import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { UnitChoicesQuery, UnitNameQuery } from '../units/units.graphql';

interface Props {
  /** Id of the unit; "" = none. */
  value: string;
  onChange: (id: string) => void;
  label?: string;
  ariaLabel?: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  placeholder?: string;
  /** Units in force on this day; today when absent. */
  on?: string;
  width?: number | string;
}

interface Choice {
  id: string;
  code: string;
  name: string;
  parent?: { name: string } | null;
}

const labelOf = (unit: Choice) => (unit.parent ? `${unit.name} – ${unit.parent.name}` : unit.name);

/** Chooses a unit by searching the directory; the server finds names without their marks. */
export function UnitPicker({ value, onChange, ariaLabel, placeholder, on, width, ...rest }: Props) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const [named] = useQuery({ query: UnitNameQuery, variables: { id: value }, pause: !value });
  const chosen = value && named.data?.unit?.id === value ? named.data.unit : null;
  const chosenLabel = chosen ? labelOf(chosen) : '';
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === chosenLabel ? '' : search;
  const [choices] = useQuery({
    query: UnitChoicesQuery,
    variables: { search: asked || null, on: on || null },
  });
  const found: Choice[] = choices.data?.units?.items ?? [];
  const all = chosen && !found.some((unit) => unit.id === chosen.id) ? [chosen, ...found] : found;
  const hidden = (choices.data?.units?.total ?? 0) - found.length;

  return (
    <Select
      {...rest}
      aria-label={ariaLabel}
      placeholder={placeholder ?? t('unit.pick')}
      w={width}
      maw="100%"
      searchable
      clearable={!rest.required}
      clearButtonProps={{ 'aria-label': t('unit.pickClear') }}
      data={all.map((unit) => ({ value: unit.id, label: labelOf(unit) }))}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => onChange(id ?? '')}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={choices.fetching ? t('unit.picking') : t('unit.pickNone')}
      description={hidden > 0 && asked ? t('unit.pickMore', { count: hidden }) : rest.description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      maxDropdownHeight={280}
    />
  );
}
