import '@/shared/i18n/page-texts';
import { TextInput, type TextInputProps } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { formatDate, readDate } from '../format';

interface Props extends Pick<TextInputProps, 'inputWrapperOrder'> {
  label: ReactNode;
  /** "YYYY-MM-DD", or "" when empty or not readable. */
  value: string;
  onChange: (iso: string) => void;
  error?: ReactNode;
  required?: boolean;
  description?: ReactNode;
}

/** A civil date typed as dd/MM/yyyy: the browser's own date field follows the machine's language instead. */
export function DateInput({ value, onChange, error, ...rest }: Props) {
  const { t } = useTranslation();
  const [unread, setUnread] = useState(false);
  const [text, setText] = useState(value ? formatDate(value) : '');
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value ? formatDate(value) : '');
  }, [value]);
  const type = (next: string) => {
    setText(next);
    told.current = readDate(next) ?? '';
    setUnread(false);
    onChange(told.current);
  };
  return (
    <TextInput
      {...rest}
      value={text}
      placeholder="dd/MM/yyyy"
      inputMode="numeric"
      autoComplete="off"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (value) setText(formatDate(value));
        else setUnread(text.trim() !== '');
      }}
      error={unread ? t('dateInput.unread') : error}
    />
  );
}
