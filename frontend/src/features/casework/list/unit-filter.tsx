import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { businessNow, isoDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { CaseUnitQuery, CaseUnitsQuery } from '../casework.graphql';

interface Props {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** The unit of a filter as the list calls it; a filter may outlive its unit, or stand for one that is not to be seen. */
export function useNamedUnit(id: string | undefined): { id: string; name: string } | null {
  const { t } = useTranslation('casework');
  const [{ data, fetching }] = useQuery({ query: CaseUnitQuery, variables: { id: id ?? '' }, pause: !id });
  if (!id || (!data && fetching)) return null;
  const unit = data?.unit;
  if (!unit) return { id, name: t('list.unitGone') };
  const ended = !!unit.validTo && unit.validTo <= isoDate(businessNow());
  return { id, name: ended ? t('list.unitEnded', { name: unit.name }) : unit.name };
}

/** The managing unit, by a search in the directory. */
export function UnitFilter({ value, onChange }: Props) {
  const { t } = useTranslation('casework');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const chosen = useNamedUnit(value);
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === chosen?.name ? '' : search;
  const [found] = useQuery({ query: CaseUnitsQuery, variables: { search: asked || null } });
  const units = found.data?.units?.items ?? [];
  const all = chosen ? [chosen, ...units.filter(({ id }) => id !== chosen.id)] : units;
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
