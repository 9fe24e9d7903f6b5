import type { CombinedError } from '@urql/core';
import { toAppError } from '../graphql/errors';
import { DeniedState, ErrorState } from './states';

interface Props {
  error: CombinedError;
  /** What was asked for, as it follows "không được xem …". */
  what: string;
  onRetry: () => void;
  /** It is the page itself, which has no other heading. */
  wholePage?: boolean;
}

/** A question to the server that failed as a whole: not permitted, or broken with a way to try again. */
export function QueryProblem({ error, what, onRetry, wholePage = false }: Props) {
  if (toAppError(error).code === 'FORBIDDEN') return <DeniedState what={what} wholePage={wholePage} />;
  return <ErrorState error={error} onRetry={onRetry} wholePage={wholePage} />;
}
