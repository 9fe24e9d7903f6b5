import { Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { SearchField } from '@/shared/ui/search-field';
import common from '../common/admin.module.css';
import { isObjectId, type JournalSearch } from './filter';
import { knownActions } from './names';

interface Props {
  search: JournalSearch;
  onChange: (part: JournalSearch) => void;
}

/** Time, account, action and object, in one row. */
export function JournalFilters({ search, onChange }: Props) {
  const { t } = useTranslation('admin');
  return (
    <div className={common.contents} data-print="never">
      <SearchField
        label={t('journal.username')}
        value={search.tai_khoan ?? ''}
        onChange={(typed) => onChange({ tai_khoan: typed.toLowerCase() || undefined })}
        width={190}
      />
      <Day label={t('journal.from')} value={search.tu} onChange={(tu) => onChange({ tu })} />
      <Day label={t('journal.to')} value={search.den} onChange={(den) => onChange({ den })} />
      <Select
        aria-label={t('journal.action')}
        placeholder={t('journal.actionAll')}
        w={210}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('journal.actionAll') }}
        data={knownActions.map((action) => ({ value: action, label: t(`action.${action}`) }))}
        filter={({ options, search: typed }) =>
          options.filter((option) => 'label' in option && matches(option.label, typed))
        }
        nothingFoundMessage={t('journal.noAction')}
        value={search.viec ?? null}
        onChange={(viec) => onChange({ viec: viec ?? undefined })}
      />
      <ObjectId value={search.doi_tuong} onChange={(doi_tuong) => onChange({ doi_tuong })} />
    </div>
  );
}

interface FieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A half-typed date filters nothing. */
function Day({ label, value, onChange }: FieldProps & { label: string }) {
  return (
    <div className={common.inline}>
      <DateInput
        label={label}
        value={value ?? ''}
        onChange={(day) => {
          if (day || value) onChange(day || undefined);
        }}
      />
    </div>
  );
}

/** The id of a thing, pasted whole; anything else is told at once and filters nothing. */
function ObjectId({ value, onChange }: FieldProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const wrong = typed.trim() !== '' && !isObjectId(typed);
  const type = (text: string) => {
    setTyped(text);
    const id = text.trim().toLowerCase();
    if (id === '' || isObjectId(id)) onChange(id || undefined);
  };
  return (
    <TextInput
      aria-label={t('journal.objectId')}
      placeholder={t('journal.objectId')}
      w={230}
      maw="100%"
      spellCheck={false}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      error={wrong ? t('journal.objectIdWrong') : undefined}
    />
  );
}
