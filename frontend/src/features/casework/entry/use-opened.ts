import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type AppError, toAppError } from '@/shared/graphql/errors';
import { CaseContent, CaseContentQuery, CaseHead, CaseHeadQuery } from '../casework.graphql';
import { read } from '../gql';
import type { CaseHeadFragment } from '../gql/graphql';
import { type Content, contentOf } from '../values';

export type Opening =
  | { kind: 'loading' }
  | { kind: 'missing' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'opened'; head: CaseHeadFragment; content: Content };

/**
 * Opens a record for entry, once: what the form holds afterwards is its own, and asking again would count as another
 * look at the person.
 */
export function useOpened(caseId: string) {
  const client = useClient();
  const [opening, setOpening] = useState<Opening>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again.
  useEffect(() => {
    let left = false;
    const open = async (): Promise<Opening> => {
      const fresh = { requestPolicy: 'network-only' } as const;
      const head = await client.query(CaseHeadQuery, { id: caseId }, fresh).toPromise();
      if (head.error) throw toAppError(head.error);
      if (!head.data?.caseRecord) return { kind: 'missing' };
      const record = read(CaseHead, head.data.caseRecord);
      const pending = record.pending !== null;
      const variables = { id: caseId, official: !pending, pending };
      const content = await client.query(CaseContentQuery, variables, fresh).toPromise();
      if (content.error) throw toAppError(content.error);
      const version = pending ? content.data?.caseRecord?.pending : content.data?.caseRecord?.official;
      return {
        kind: 'opened',
        head: record,
        content: contentOf(version ? read(CaseContent, version) : null),
      };
    };
    setOpening({ kind: 'loading' });
    open()
      .catch((failure: unknown): Opening => {
        const error = toAppError(failure);
        return error.code === 'NOT_FOUND' ? { kind: 'missing' } : { kind: 'failed', error };
      })
      .then((found) => {
        if (!left) setOpening(found);
      });
    return () => {
      left = true;
    };
  }, [client, caseId, attempt]);
  return { opening, retry: () => setAttempt((n) => n + 1) };
}
