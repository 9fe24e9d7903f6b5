import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClientForm } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import type { PartFieldsFragment } from '../gql/graphql';
import type { Chosen } from './give-dialog';
import classes from './parts.module.css';
import {
  columnsOf,
  hasCells,
  hasHeading,
  headingsOf,
  type Named,
  rangeText,
  readRange,
  rowsOf,
  withBelow,
} from './scope';
import { useScopeWords } from './words';

interface Props {
  form: ClientForm;
  /** Outline of the report's text, as the contract has it. */
  outline: unknown;
  /** The part that is cut; null = the report. */
  inside: PartFieldsFragment | null;
  /** Parts already given from the same. */
  taken: readonly PartFieldsFragment[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  error: string | undefined;
}

/** What is given: columns and rows by their printed codes, as text or one by one. */
export function ScopeFields({ form, outline, inside, taken, chosen, onChange, error }: Props) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, outline);
  const within = (all: Named[], keys: readonly string[] | undefined) =>
    inside && !hasCells(inside) ? [] : keys?.length ? all.filter(({ key }) => keys.includes(key)) : all;
  const columns = within(columnsOf(form), inside?.columns);
  const rows = within(rowsOf(form), inside?.rows);
  const headings = headingsOf(outline).filter(({ key }) => !inside || hasHeading(inside, key));
  const some = chosen.headings.length + chosen.rows.length + chosen.columns.length > 0;
  const whose = (kind: 'rows' | 'columns', other: 'rows' | 'columns') => (key: string) =>
    taken.find((part) => part[kind].includes(key) && part[other].length === 0);
  return (
    <>
      {columns.length > 0 && (
        <Choices
          label={t('dialog.columns')}
          hint={t('dialog.columnsHint')}
          all={columns}
          chosen={chosen.columns}
          taken={whose('columns', 'rows')}
          onChange={(next) => onChange({ ...chosen, columns: next })}
        />
      )}
      {rows.length > 0 && (
        <Choices
          label={t('dialog.rows')}
          hint={t('dialog.rowsHint')}
          all={rows}
          chosen={chosen.rows}
          taken={whose('rows', 'columns')}
          onChange={(next) => onChange({ ...chosen, rows: next })}
        />
      )}
      {headings.length > 0 && (
        <Choices
          label={t('dialog.headings')}
          hint={t('dialog.headingsHint')}
          all={headings}
          chosen={chosen.headings}
          taken={(key) => taken.find((part) => part.headings.includes(key))}
          onChange={(next) => onChange({ ...chosen, headings: next })}
        />
      )}
      {some && <p role="status">{t('dialog.summary', { scope: words({ whole: false, ...chosen }) })}</p>}
      {error && <FormError error={error} />}
    </>
  );
}

interface ChoicesProps {
  label: string;
  hint: string;
  all: readonly Named[];
  chosen: readonly string[];
  taken: (key: string) => PartFieldsFragment | undefined;
  onChange: (chosen: string[]) => void;
}

function Choices({ label, hint, all, chosen, taken, onChange }: ChoicesProps) {
  const { t } = useTranslation('parts');
  const [text, setText] = useState<string | null>(null);
  const { unknown } = readRange(text ?? '', all);
  return (
    <div>
      <TextInput
        label={label}
        description={hint}
        value={text ?? rangeText(chosen, all)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange(withBelow(readRange(event.currentTarget.value, all).keys, all));
        }}
        onBlur={() => unknown.length === 0 && setText(null)}
        error={unknown.length > 0 ? t('dialog.unknown', { list: unknown.join(', ') }) : undefined}
        autoComplete="off"
      />
      <fieldset className={classes.choices} aria-label={label}>
        {all.map(({ key, label: code, title }) => {
          const part = taken(key);
          const who = part ? ` (${t('dialog.taken', { name: part.person ?? part.holder?.name ?? '' })})` : '';
          return (
            <Checkbox
              key={key}
              size="xs"
              label={`${code} – ${title}${who}`}
              checked={chosen.includes(key)}
              disabled={part !== undefined}
              onChange={(event) => {
                setText(null);
                const meant = withBelow([key], all).filter((each) => !taken(each));
                const rest = chosen.filter((each) => !meant.includes(each));
                onChange(event.currentTarget.checked ? [...rest, ...meant] : rest);
              }}
            />
          );
        })}
      </fieldset>
    </div>
  );
}
