import { type KeyboardEvent, useId, useRef } from 'react';
import { type Box, breakLine, indent, outdent } from './editing';
import classes from './explorer.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Ctrl+Enter. */
  onRun: () => void;
  rows: number;
  hint?: string;
  error?: string | undefined;
}

/** The edit that a key asks for; null when the key is the browser's. */
function editOf(event: KeyboardEvent, box: Box): Box | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return event.shiftKey ? outdent(box) : indent(box);
  return event.key === 'Enter' ? breakLine(box) : null;
}

/** A box for code: Tab indents, unless Esc was pressed just before it, so that the keyboard is never caught. */
export function CodeArea({ label, value, onChange, onRun, rows, hint, error }: Props) {
  const id = useId();
  const leaving = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
      return;
    }
    const leaves = leaving.current && event.key === 'Tab';
    if (event.key !== 'Shift') leaving.current = event.key === 'Escape';
    const area = event.currentTarget;
    const edit = leaves
      ? null
      : editOf(event, { text: value, start: area.selectionStart, end: area.selectionEnd });
    if (!edit) return;
    event.preventDefault();
    onChange(edit.text);
    // The caret can only be set once the new text stands in the box.
    requestAnimationFrame(() => area.setSelectionRange(edit.start, edit.end));
  };

  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={classes.area}
        value={value}
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={!!error}
        aria-describedby={hint || error ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {(error || hint) && (
        <p id={`${id}-hint`} className={error ? classes.fault : classes.hint}>
          {error || hint}
        </p>
      )}
    </div>
  );
}
