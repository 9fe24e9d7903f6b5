import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatDate, readDate } from '../format';

interface Props {
  label: string;
  /** "YYYY-MM-DD", or "" when empty or not readable. */
  value: string;
  onChange: (iso: string) => void;
  error?: ReactNode;
  required?: boolean;
  description?: ReactNode;
}

/** A civil date typed as dd/MM/yyyy: the browser's own date field follows the machine's language instead. */
export function DateInput({ value, onChange, ...rest }: Props) {
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
      onBlur={() => value && setText(formatDate(value))}
    />
  );
}
