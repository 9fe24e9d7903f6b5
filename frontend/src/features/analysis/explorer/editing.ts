/** A text box: its text and its selection. */
export interface Box {
  text: string;
  start: number;
  end: number;
}

const step = '  ';

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Tab: two spaces at the caret, or before every chosen line. */
export function indent({ text, start, end }: Box): Box {
  if (start === end)
    return { text: text.slice(0, start) + step + text.slice(end), start: start + 2, end: start + 2 };
  const from = lineStart(text, start);
  const lines = text.slice(from, end).split('\n');
  const moved = lines.map((line) => step + line).join('\n');
  return {
    text: text.slice(0, from) + moved + text.slice(end),
    start: start + 2,
    end: end + 2 * lines.length,
  };
}

/** Shift+Tab: up to two spaces less before every chosen line. */
export function outdent({ text, start, end }: Box): Box {
  const from = lineStart(text, start);
  const lines = text.slice(from, end).split('\n');
  const moved = lines.map((line) => line.replace(/^ {1,2}/, ''));
  const first = (lines[0]?.length ?? 0) - (moved[0]?.length ?? 0);
  const all = lines.join('\n').length - moved.join('\n').length;
  return {
    text: text.slice(0, from) + moved.join('\n') + text.slice(end),
    start: Math.max(from, start - first),
    end: Math.max(from, end - all),
  };
}

/** Enter: the new line begins where the old one did, two spaces further after an opening bracket. */
export function breakLine({ text, start, end }: Box): Box {
  const line = text.slice(lineStart(text, start), start);
  const lead = /^ */.exec(line)?.[0] ?? '';
  const added = `\n${lead}${/[{([]\s*$/.test(line) ? step : ''}`;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
}
