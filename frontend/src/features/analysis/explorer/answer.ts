/** One error of an answer, with what a developer needs to mend it. */
export interface AnswerError {
  message: string;
  code: string;
  reason: string;
  /** "Obligation.draft": what was refused. */
  coordinate: string;
  /** Vietnamese: what would be required. */
  requires: string;
  reference: string;
  place: string;
  /** "obligations.items.0.draft" */
  path: string;
  /** "3:5" in the document. */
  at: string;
}

export interface ReadAnswer {
  /** Indented JSON, or the body as it came when it is not JSON. */
  text: string;
  errors: AnswerError[];
}

const word = (value: unknown) => (typeof value === 'string' ? value : '');

function readError(raw: Record<string, unknown>): AnswerError {
  const extensions = (raw.extensions ?? {}) as Record<string, unknown>;
  const places = Array.isArray(raw.locations) ? (raw.locations as { line: number; column: number }[]) : [];
  return {
    message: word(raw.message),
    code: word(extensions.code),
    reason: word(extensions.reason),
    coordinate: word(extensions.coordinate),
    requires: word(extensions.requires),
    reference: word(extensions.reference),
    place: word(extensions.place),
    path: Array.isArray(raw.path) ? raw.path.join('.') : '',
    at: places.map(({ line, column }) => `${line}:${column}`).join(', '),
  };
}

/** Reads the body of an answer for showing. */
export function readAnswer(body: string): ReadAnswer {
  try {
    const json = JSON.parse(body) as { errors?: Record<string, unknown>[] };
    return { text: JSON.stringify(json, null, 2), errors: (json.errors ?? []).map(readError) };
  } catch {
    return { text: body, errors: [] };
  }
}

/** Variables as typed; an empty box is none. Null = not a JSON object. */
export function readVariables(text: string): Record<string, unknown> | undefined | null {
  if (text.trim() === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
