import { t } from '../i18n';
import type { KeyOf } from '../i18n/keys';
import type { CommonTexts } from '../i18n/vi';

/** Classes of failure: those of the server and NETWORK, which is ours. */
export type ErrorCode = keyof CommonTexts['error']['code'];

/** One located fault of a larger input, e.g. a form cell. */
export interface Problem {
  code: string;
  message: string;
  place: string;
}

/** A failure that the user is told about. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Stable code of the case, e.g. "STALE_VERSION"; "" if none. */
    readonly reason = '',
    /** What support finds the failure by; "" if none. */
    readonly reference = '',
    /** Input path or cell; "" if none. */
    readonly place = '',
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/** What a GraphQL answer says of one failure. */
export interface RawError {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

const text = (value: unknown) => `${value ?? ''}`;

/** The text of a key that may not be there. */
function worded(key: string, otherwise: string): string {
  const own = t(key as KeyOf<'common'>);
  return own === key ? otherwise : own;
}

/** What the server says in Vietnamese, by its code where the language in use has words of its own for that. */
export const refusalOf = (reason: string, said: string) => worded(`refusal.${reason}`, said);

function readProblems(value: unknown): Problem[] {
  if (!Array.isArray(value)) return [];
  return value.map(({ code, message, place }: Record<string, unknown>) => ({
    code: text(code),
    message: refusalOf(text(code), text(message)),
    place: text(place),
  }));
}

/** One error of a GraphQL answer. A code that is not ours came from the protocol layer: its English text is not shown. */
export function fromGraphQL(error: RawError): AppError {
  const { code, reason, reference, place, problems } = error.extensions ?? {};
  // What has no text is no code of ours.
  const known = worded(`error.code.${code}`, '') ? (code as ErrorCode) : 'INTERNAL';
  const why = text(reason);
  const readable = known !== 'INTERNAL' && refusalOf(why, error.message);
  return new AppError(
    known,
    readable || t(`error.code.${known}`),
    why,
    text(reference),
    text(place),
    readProblems(problems),
  );
}

/** No answer, or one that is not GraphQL. */
export function fromStatus(status: number | undefined): AppError {
  const code: ErrorCode =
    status === undefined
      ? 'NETWORK'
      : status === 401
        ? 'UNAUTHENTICATED'
        : status === 403
          ? 'FORBIDDEN'
          : status === 413 || status === 429
            ? 'TOO_MANY'
            : status > 501
              ? 'UNAVAILABLE'
              : 'INTERNAL';
  return new AppError(code, t(`error.code.${code}`));
}

interface Combined {
  networkError?: Error | undefined;
  graphQLErrors: readonly RawError[];
  // biome-ignore lint/suspicious/noExplicitAny: urql types the response so.
  response?: any;
}

/** The failure to show for an urql result: the first that says most. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const combined = error as Partial<Combined>;
  const first = combined.graphQLErrors?.[0];
  if (first) return fromGraphQL(first);
  if (combined.networkError) {
    const status = (combined.response as Response | undefined)?.status;
    return fromStatus(status === 200 ? undefined : status);
  }
  // Not an answer of the server: the page itself has failed.
  return new AppError('INTERNAL', t('error.display'));
}
