import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { CaseReceiversQuery } from '../casework.graphql';

interface ReceiverProps {
  label: string;
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

/** The police of the line, found by name with or without marks. */
export function Receiver({ label, value, onChange, error }: ReceiverProps) {
  const { t } = useTranslation('casework');
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  // Opening the list puts the chosen name into the box: that is no search.
  const asked = search === chosen ? '' : search;
  const [{ data }] = useQuery({ query: CaseReceiversQuery, variables: { search: asked || null } });
  const units = data?.caseReceivers ?? [];
  const all =
    value && !units.some(({ id }) => id === value) ? [{ id: value, name: chosen }, ...units] : units;
  const choose = (id: string | null) => {
    setChosen(all.find((unit) => unit.id === id)?.name ?? '');
    onChange(id ?? '');
  };
  return (
    <Select
      label={label}
      description={t('step.unitHint')}
      searchable
      openOnFocus={false}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value || null}
      onChange={choose}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('list.unitNone')}
      error={error}
      required
      data-autofocus
    />
  );
}
