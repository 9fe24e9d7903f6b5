import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { type BirthValue, birthText, groupNumber, numberDigits, readBirthText } from '../values';
import { useTypedText } from './use-typed-text';

type Look = Pick<TextInputProps, 'label' | 'description' | 'error' | 'required' | 'inputWrapperOrder'>;

interface Props<T> extends Look {
  value: T;
  onChange: (value: T) => void;
}

/** Day of birth, or the year alone. */
export function BirthInput({ value, onChange, error, description, ...rest }: Props<BirthValue>) {
  const { t } = useTranslation('casework');
  const [unread, setUnread] = useState(false);
  const typed = useTypedText(value, birthText);
  const type = (text: string) => {
    const birth = readBirthText(text) ?? { date: null, year: null };
    typed.type(text, birth);
    if (unread && (birth.year || !text.trim())) setUnread(false);
    onChange(birth);
  };
  return (
    <TextInput
      {...rest}
      description={description ?? t('entry.birthHint')}
      value={typed.text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        setUnread(!value.year && typed.text.trim() !== '');
        if (value.year) typed.settle();
      }}
      error={unread ? t('entry.birthUnread') : error}
      autoComplete="off"
    />
  );
}

/** Twelve digits, by threes while they are typed at the end. */
export function PersonalNumberInput({ value, onChange, ...rest }: Props<string>) {
  const typed = useTypedText(value, groupNumber);
  return (
    <TextInput
      {...rest}
      value={typed.text}
      onChange={({ currentTarget: { value: text, selectionStart } }) => {
        const digits = numberDigits(text);
        typed.type(selectionStart === text.length ? groupNumber(digits) : text, digits);
        onChange(digits);
      }}
      onBlur={typed.settle}
      inputMode="numeric"
      maxLength={20}
      autoComplete="off"
    />
  );
}

const yearText = (year: number | null) => (year === null ? '' : String(year));

/** A year of four digits. */
export function YearInput({ value, onChange, error, ...rest }: Props<number | null>) {
  const { t } = useTranslation('casework');
  const [unread, setUnread] = useState(false);
  const typed = useTypedText(value, yearText);
  return (
    <TextInput
      {...rest}
      value={typed.text}
      onChange={({ currentTarget: { value: text } }) => {
        const year = /^\d{4}$/.test(text.trim()) ? Number(text) : null;
        typed.type(text, year);
        setUnread(false);
        onChange(year);
      }}
      onBlur={() => setUnread(value === null && typed.text.trim() !== '')}
      error={unread ? t('entry.yearUnread') : error}
      inputMode="numeric"
      maxLength={4}
      autoComplete="off"
    />
  );
}

/** Several texts, one a line. */
export const textsText = (values: readonly string[]) => values.join('\n');
export const textsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
