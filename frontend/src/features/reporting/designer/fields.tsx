import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';

interface FieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  error?: string | undefined;
  description?: string;
  lines?: number;
  /** A problem was pressed that stands here. */
  focus?: boolean;
  mono?: boolean;
}

/** One field of a design: words, an expression or a number as text. */
export function Field({ label, value = '', onChange, error, description, lines, focus, mono }: FieldProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  const common = {
    ref: input,
    label,
    value,
    error,
    description,
    spellCheck: !mono,
    maxLength: 4000,
    ...(mono && { styles: { input: { fontFamily: 'var(--mantine-font-family-monospace)' } } }),
  };
  return lines ? (
    <Textarea
      {...common}
      autosize
      minRows={lines}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  /** In the order shown. */
  values: readonly Value[];
  word: (value: Value) => string;
  onChange: (value: Value) => void;
  error?: string | undefined;
}

export function Choice<Value extends string>({
  label,
  value,
  values,
  word,
  onChange,
  error,
}: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      value={value}
      error={error}
      data={values.map((each) => ({ value: each, label: word(each) }))}
      onChange={(event) => onChange(event.currentTarget.value as Value)}
    />
  );
}
