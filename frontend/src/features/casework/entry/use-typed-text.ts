import { useEffect, useRef, useState } from 'react';

/** The text of a field whose value is not its text: it follows the value, but not while it is being typed. */
export function useTypedText<T>(value: T, write: (value: T) => string) {
  const [text, setText] = useState(() => write(value));
  const told = useRef(JSON.stringify(value));
  const now = JSON.stringify(value);
  useEffect(() => {
    if (now === told.current) return;
    told.current = now;
    setText(write(JSON.parse(now) as T));
  }, [now, write]);
  const type = (next: string, means: T) => {
    setText(next);
    told.current = JSON.stringify(means);
  };
  return { text, type, settle: () => setText(write(value)) };
}
