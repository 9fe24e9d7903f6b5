import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { matches } from '@/shared/format/text';
import { useTranslation } from '@/shared/i18n';
import { CaseUnitsQuery } from '../casework.graphql';

interface Props {
  label: string;
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
  /** Units offered beside those in force. */
  ended?: { id: string; name: string }[];
}

/** A unit, found by its name. */
export function UnitChoice({ label, value, onChange, error, ended = [] }: Props) {
  const { t } = useTranslation('reassign');
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  // Opening the list puts the chosen name into the box: that is no search.
  const [{ data }] = useQuery({
    query: CaseUnitsQuery,
    variables: { search: (search === chosen ? '' : search) || null },
  });
  const units = [...ended.filter(({ name }) => matches(name, search)), ...(data?.units?.items ?? [])];
  const all =
    value && !units.some(({ id }) => id === value) ? [{ id: value, name: chosen }, ...units] : units;
  return (
    <Select
      label={label}
      description={t('unitHint')}
      searchable
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => {
        setChosen(all.find((unit) => unit.id === id)?.name ?? '');
        onChange(id ?? '');
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('unitNone')}
      error={error}
      required
    />
  );
}
