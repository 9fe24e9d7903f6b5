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

const numberText = (value: number | null) => (value === null ? '' : String(value));

/** A year of four digits. */
export function YearInput(props: Props<number | null>) {
  const { t } = useTranslation('casework');
  return <DigitsInput {...props} pattern={/^\d{4}$/} digits={4} unread={t('entry.yearUnread')} />;
}

/** A number of times. */
export function CountInput(props: Props<number | null>) {
  const { t } = useTranslation('casework');
  return <DigitsInput {...props} pattern={/^([0-4]?\d|50)$/} digits={2} unread={t('entry.countUnread')} />;
}

interface Digits extends Props<number | null> {
  pattern: RegExp;
  digits: number;
  /** Said when what was typed is none. */
  unread: string;
}

/** What is typed counts once it is a whole number of the pattern. */
function DigitsInput({ value, onChange, error, pattern, digits, unread, ...rest }: Digits) {
  const [left, setLeft] = useState(false);
  const typed = useTypedText(value, numberText);
  return (
    <TextInput
      {...rest}
      value={typed.text}
      onChange={({ currentTarget: { value: text } }) => {
        const number = pattern.test(text.trim()) ? Number(text) : null;
        typed.type(text, number);
        setLeft(false);
        onChange(number);
      }}
      onBlur={() => setLeft(value === null && typed.text.trim() !== '')}
      error={left ? unread : error}
      inputMode="numeric"
      maxLength={digits}
      autoComplete="off"
    />
  );
}

/** Several texts, one a line. */
export const textsText = (values: readonly string[]) => values.join('\n');
export const textsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
