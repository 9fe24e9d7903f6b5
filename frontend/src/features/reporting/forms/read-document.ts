/** The body of a request holds one MiB; the document goes in as a JSON string. */
const largest = 900 * 1024;

type Reading = { document: string; fault?: undefined } | { fault: 'tooLarge' | 'unreadable' };

/** Reads a chosen file as text; its lines end as those of a text field. */
export async function readDocument(file: File): Promise<Reading> {
  if (file.size > largest) return { fault: 'tooLarge' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { document: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { fault: 'unreadable' };
  }
}
