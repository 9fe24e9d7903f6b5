import type { Direction } from './selection';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** A move of the selection; `extend` keeps its other end (Shift). */
export type MoveCommand =
  | { type: 'STEP'; direction: Direction; extend: boolean }
  | { type: 'JUMP'; direction: Direction; extend: boolean }
  | { type: 'PAGE'; direction: 'UP' | 'DOWN'; extend: boolean }
  | { type: 'ROW_EDGE'; edge: 'START' | 'END'; extend: boolean }
  | { type: 'SHEET_EDGE'; edge: 'START' | 'END'; extend: boolean }
  | { type: 'SELECT_ALL' };

/** A change of the cells or of the editor. */
export type EditCommand = {
  type:
    | 'EDIT'
    | 'CLEAR'
    | 'CLEAR_AND_EDIT'
    | 'FILL_DOWN'
    | 'UNDO'
    | 'REDO'
    | 'INSERT_ROW'
    | 'REMOVE_ROW'
    | 'ROW_UP'
    | 'ROW_DOWN';
};

/** What a key asks of the sheet. */
export type Command =
  | MoveCommand
  | EditCommand
  | { type: 'TAB'; back: boolean }
  | { type: 'ENTER'; back: boolean }
  | { type: 'CANCEL' }
  | { type: 'COMMENTS' }
  | { type: 'NEXT_PROBLEM'; back: boolean };

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: 'UP',
  ArrowDown: 'DOWN',
  ArrowLeft: 'LEFT',
  ArrowRight: 'RIGHT',
};

/** With Alt: rows of a growing form. */
const ROW_KEYS: Partial<Record<string, EditCommand>> = {
  Insert: { type: 'INSERT_ROW' },
  Delete: { type: 'REMOVE_ROW' },
  ArrowUp: { type: 'ROW_UP' },
  ArrowDown: { type: 'ROW_DOWN' },
};

/**
 * How the editor is used: READY = a cell is selected, REPLACE = typing over it (arrows commit and
 * move), EDIT = F2 or double click (arrows move the caret).
 */
export type EditorMode = 'READY' | 'REPLACE' | 'EDIT';

/** The command of a key; undefined leaves it to the browser. */
export function commandOf(press: KeyPress, mode: EditorMode): Command | undefined {
  // An input method (Unikey, Telex, Windows) is still building the letter: the key is its own.
  if (press.isComposing || press.key === 'Process') return undefined;
  if (press.altKey)
    return mode === 'READY' && !press.ctrlKey && !press.metaKey ? ROW_KEYS[press.key] : undefined;
  const always = committingKey(press);
  if (always) return always;
  if (mode === 'EDIT') return undefined;
  const arrow = ARROWS[press.key];
  if (mode === 'REPLACE') {
    return arrow && !press.ctrlKey && !press.shiftKey
      ? { type: 'STEP', direction: arrow, extend: false }
      : undefined;
  }
  return readyKey(press, arrow);
}

function committingKey(press: KeyPress): Command | undefined {
  switch (press.key) {
    case 'Enter':
      return { type: 'ENTER', back: press.shiftKey };
    case 'Tab':
      return { type: 'TAB', back: press.shiftKey };
    case 'Escape':
      return { type: 'CANCEL' };
    case 'F2':
      return { type: press.shiftKey ? 'COMMENTS' : 'EDIT' };
    case 'F8':
      return { type: 'NEXT_PROBLEM', back: press.shiftKey };
    default:
      return undefined;
  }
}

function readyKey(press: KeyPress, arrow: Direction | undefined): Command | undefined {
  const ctrl = press.ctrlKey || press.metaKey;
  const extend = press.shiftKey;
  if (arrow) return { type: ctrl ? 'JUMP' : 'STEP', direction: arrow, extend };
  switch (press.key) {
    case 'Home':
      return { type: ctrl ? 'SHEET_EDGE' : 'ROW_EDGE', edge: 'START', extend };
    case 'End':
      return { type: ctrl ? 'SHEET_EDGE' : 'ROW_EDGE', edge: 'END', extend };
    case 'PageUp':
      return { type: 'PAGE', direction: 'UP', extend };
    case 'PageDown':
      return { type: 'PAGE', direction: 'DOWN', extend };
    case 'Delete':
      return { type: 'CLEAR' };
    case 'Backspace':
      return { type: 'CLEAR_AND_EDIT' };
    default:
      return ctrl ? controlKey(press.key.toLowerCase(), extend) : undefined;
  }
}

function controlKey(key: string, shift: boolean): Command | undefined {
  switch (key) {
    case 'z':
      return { type: shift ? 'REDO' : 'UNDO' };
    case 'y':
      return { type: 'REDO' };
    case 'd':
      return { type: 'FILL_DOWN' };
    case 'a':
      return { type: 'SELECT_ALL' };
    default:
      return undefined;
  }
}
