import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import classes from './regime.module.css';
import { UnitSearchQuery } from './regimes.graphql';

interface NamedUnit {
  id: string;
  name: string;
}

interface Props {
  label: string;
  /** Those that are chosen already. */
  but?: readonly NamedUnit[];
  error: string | undefined;
  onPick: (unit: NamedUnit) => void;
}

/** Finds a unit by a part of its name; what is found is picked by a press. */
export function UnitSearch({ label, but = [], error, onPick }: Props) {
  const { t } = useTranslation('reporting');
  const [search, setSearch] = useState('');
  const words = search.trim();
  const [{ data }] = useQuery({
    query: UnitSearchQuery,
    variables: { search: words },
    pause: words.length < 2,
  });
  const found = words.length < 2 ? [] : (data?.units?.items ?? []);
  const chosen = new Set(but.map(({ id }) => id));
  return (
    <>
      <TextInput
        label={label}
        value={search}
        error={error}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <ul className={classes.chosen}>
        {found
          .filter(({ id }) => !chosen.has(id))
          .map(({ id, name }) => (
            <li key={id}>
              <Button size="compact-sm" variant="light" onClick={() => onPick({ id, name })}>
                + {name}
              </Button>
            </li>
          ))}
      </ul>
      {words.length >= 2 && data && found.length === 0 && (
        <p className={classes.note}>{t('regimes.respondent.nothing')}</p>
      )}
    </>
  );
}
