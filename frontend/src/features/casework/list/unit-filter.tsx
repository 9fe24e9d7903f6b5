import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CaseUnitQuery, CaseUnitsQuery } from '../casework.graphql';

interface Props {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** The managing unit, by a search in the directory. */
export function UnitFilter({ value, onChange }: Props) {
  const { t } = useTranslation('casework');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const [named] = useQuery({ query: CaseUnitQuery, variables: { id: value ?? '' }, pause: !value });
  const chosen = value ? named.data?.unit : null;
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === chosen?.name ? '' : search;
  const [found] = useQuery({ query: CaseUnitsQuery, variables: { search: asked || null } });
  const units = found.data?.units?.items ?? [];
  const all = chosen && !units.some(({ id }) => id === chosen.id) ? [chosen, ...units] : units;
  return (
    <Select
      size="sm"
      w={240}
      maw="100%"
      aria-label={t('list.unit')}
      placeholder={t('list.unitAll')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('list.unitClear') }}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('list.unitNone')}
    />
  );
}
