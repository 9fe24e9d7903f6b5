import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CaseUnitsQuery } from '../casework.graphql';

interface Props {
  label: string;
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

/** Any unit of the directory, found by name. */
export function UnitChoice({ label, value, onChange, error }: Props) {
  const { t } = useTranslation('casework');
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === chosen ? '' : search;
  const [{ data }] = useQuery({ query: CaseUnitsQuery, variables: { search: asked || null } });
  const units = data?.units?.items ?? [];
  const all =
    value && !units.some(({ id }) => id === value) ? [{ id: value, name: chosen }, ...units] : units;
  return (
    <Select
      label={label}
      description={t('consent.unitHint')}
      searchable
      openOnFocus={false}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value || null}
      onChange={(id) => {
        setChosen(all.find((unit) => unit.id === id)?.name ?? '');
        onChange(id ?? '');
      }}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('list.unitNone')}
      error={error}
      required
    />
  );
}
