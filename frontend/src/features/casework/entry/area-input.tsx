import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CaseAreasQuery } from '../casework.graphql';
import type { AreaValue } from '../values';

interface Props
  extends Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'inputWrapperOrder'> {
  value: AreaValue | null;
  onChange: (area: AreaValue | null) => void;
}

/** A commune of the province, found by the names of its offices with or without marks. */
export function AreaInput({ value, onChange, description, ...rest }: Props) {
  const { t } = useTranslation('casework');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === value?.name ? '' : search;
  const [{ data }] = useQuery({ query: CaseAreasQuery, variables: { search: asked || null } });
  // Several offices stand in one commune.
  const found = new Map((data?.units?.items ?? []).map(({ area }) => [area.id, area.fullName]));
  if (value) found.set(value.id, value.name);
  return (
    <Select
      {...rest}
      description={description ?? t('entry.areaHint')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('entry.clear') }}
      data={[...found].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value?.id ?? null}
      onChange={(id) => onChange(id ? { id, name: found.get(id) ?? '' } : null)}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('entry.areaNone')}
    />
  );
}
