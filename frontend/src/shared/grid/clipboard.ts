/** Format that carries canonical values between two sheets of this product. */
export const EXACT_FORMAT = 'application/x-congvu-cells';

/** A block larger than this is refused whole: no statistical form is. */
export const PASTE_LIMIT = 200_000;

/**
 * Reads the tab-separated text that Excel, LibreOffice and Google Sheets copy: quoted cells may
 * hold tabs, line breaks and doubled quotes; the closing line break is no row.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let position = 0;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  while (position < text.length) {
    const character = text[position];
    if (character === '"' && cell === '') {
      const quoted = readQuoted(text, position);
      if (quoted) {
        cell = quoted.value;
        position = quoted.end;
        continue;
      }
    }
    if (character === '\t') {
      endCell();
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[position + 1] === '\n') position += 1;
      endCell();
      rows.push([]);
    } else {
      cell += character;
    }
    position += 1;
  }
  endCell();
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** A quoted cell must close before a tab, a line break or the end; else the quote is a letter. */
function readQuoted(text: string, start: number): { value: string; end: number } | undefined {
  let value = '';
  for (let position = start + 1; position < text.length; position++) {
    if (text[position] !== '"') {
      value += text[position];
    } else if (text[position + 1] === '"') {
      value += '"';
      position += 1;
    } else {
      const next = text[position + 1];
      const closes = next === undefined || next === '\t' || next === '\n' || next === '\r';
      return closes ? { value, end: position + 1 } : undefined;
    }
  }
  return undefined;
}

/** Writes cells as tab-separated text that Excel reads back. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join('\t')).join('\n');
}

function quote(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function transpose(block: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => block.map((row) => row[column] ?? ''));
}

/** Reads the exact format; undefined when the text is not it. */
export function readExact(text: string): string[][] | undefined {
  try {
    const block: unknown = JSON.parse(text);
    const isBlock =
      Array.isArray(block) &&
      block.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'));
    return isBlock ? (block as string[][]) : undefined;
  } catch {
    return undefined;
  }
}
