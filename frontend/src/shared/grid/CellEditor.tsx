import {
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useState,
} from 'react';
import { cellLabel } from './cell-text';
import type { Box } from './geometry';
import classes from './grid.module.css';
import { commandOf } from './keyboard';
import { plainCell } from './read-cell';
import type { GridSession } from './session';
import { clearSelection, copySelection, runCommand, type ScreenContext } from './session-commands';
import { pasteClipboard } from './session-paste';
import { gridStrings } from './strings';
import { useRow, useStore } from './use-session';

interface CellEditorProps {
  session: GridSession;
  inputRef: RefObject<HTMLInputElement | null>;
  /** Where the active cell stands. */
  box: Box;
  screen: ScreenContext;
}

/**
 * The one input of the sheet, laid over the active cell and never unmounted: input methods
 * (Unikey, Telex) work as in any other input, and focus is never lost.
 */
export function CellEditor({ session, inputRef, box, screen }: CellEditorProps) {
  const editor = useStore(session.editor);
  const selection = useStore(session.selection);
  useRow(session.model, session.activeRow?.key ?? '');
  const [focused, setFocused] = useState(false);
  const bubble = useId();
  const column = session.activeColumn;
  const ready = editor.mode === 'READY';
  const text = ready && column ? plainCell(session.activeValue, column) : editor.text;
  const label = cellLabel(session, session.activeCell);

  // Typing over a selected text replaces it by the browser's own means, whatever the input method.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is selected anew at every cell
  useLayoutEffect(() => {
    if (ready && focused) inputRef.current?.select();
  }, [ready, focused, selection, text, inputRef]);

  // F2 puts the caret behind the text.
  useEffect(() => {
    const input = inputRef.current;
    if (editor.mode === 'EDIT') input?.setSelectionRange(input.value.length, input.value.length);
  }, [editor.mode, inputRef]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, nativeEvent } = event;
    const press = { key, ctrlKey, metaKey, shiftKey, altKey, isComposing: nativeEvent.isComposing };
    const command = commandOf(press, session.editor.get().mode);
    if (command && runCommand(session, command, screen)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (!ready) return;
    copySelection(session, event.clipboardData);
    event.preventDefault();
    if (event.type === 'cut') clearSelection(session);
  };
  const onPaste = (event: ClipboardEvent) => {
    const block = /[\t\n]/.test(event.clipboardData.getData('text/plain').trimEnd());
    if (!ready && !block) return;
    event.preventDefault();
    session.cancel();
    pasteClipboard(session, event.clipboardData);
  };
  return (
    <div className={classes.layer}>
      <input
        ref={inputRef}
        className={classes.editor}
        data-mode={editor.mode}
        data-kind={column?.kind}
        data-locked={!session.canEditActive || undefined}
        data-refused={editor.refused !== undefined || undefined}
        style={
          box ? { left: box.left, top: box.top, width: box.width + 1, height: box.height + 1 } : undefined
        }
        value={text}
        readOnly={!session.canEditActive}
        aria-label={label}
        aria-invalid={editor.refused !== undefined}
        aria-describedby={editor.refused ? bubble : undefined}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode={column?.kind === 'NUMBER' ? 'decimal' : 'text'}
        list={column?.choices && session.canEditActive ? `${bubble}-list` : undefined}
        onChange={(event: FormEvent<HTMLInputElement>) => session.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onDoubleClick={() => session.edit()}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          session.commit();
        }}
      />
      {column?.choices && (
        <datalist id={`${bubble}-list`}>
          {column.choices.map((choice) => (
            <option key={choice.value} value={choice.label} />
          ))}
        </datalist>
      )}
      {editor.refused && (
        <div
          id={bubble}
          role="alert"
          className={classes.bubble}
          style={{ left: box.left, top: box.top + box.height + 3 }}
        >
          {gridStrings.entry.refused(gridStrings.reasons[editor.refused])}
        </div>
      )}
      <div className={classes.hidden} aria-live="polite">
        {focused && ready ? label : ''}
      </div>
    </div>
  );
}
