import { TextInput } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Search } from './icons';

interface Props {
  label: string;
  /** The search in force, as the address holds it. */
  value: string;
  onChange: (text: string) => void;
  placeholder?: string;
  /** CSS width. */
  width?: number | string;
}

const pause = 250;

/** A search box that tells what was typed after a short pause; Enter tells it at once. */
export function SearchField({ label, value, onChange, placeholder, width = 240 }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const send = useCallback((typed: string) => {
    const next = typed.normalize('NFC').trim();
    if (next === told.current) return;
    told.current = next;
    tell.current(next);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => send(text), pause);
    return () => clearTimeout(timer);
  }, [text, send]);

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      w={width}
      maw="100%"
      leftSection={<Search size={16} aria-hidden />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && send(text)}
    />
  );
}
