/** The line of a place such as "line 12" or "dòng 12: columns[2]"; null when it names none. */
export function lineOf(place: string): number | null {
  const match = /(?:line|dòng)\s+(\d+)/i.exec(place);
  return match ? Number(match[1]) : null;
}

/** Where a line (counted from 1) begins in a text. */
export function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return offset;
    offset = end + 1;
  }
  return offset;
}
