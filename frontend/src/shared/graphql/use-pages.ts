import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { pipe, subscribe } from 'wonka';

interface Part<Data> {
  data?: Data | undefined;
  error?: CombinedError | undefined;
}

interface Pages<Data> {
  /** The answers so far, first page first. */
  pages: Data[];
  error: CombinedError | undefined;
  loading: boolean;
  /** Asks for the page after this cursor as well. */
  more: (cursor: string) => void;
  retry: () => void;
}

type Kept<Data> = { key: string; cursors: (string | null)[]; parts: Map<string, Part<Data>> };

const fresh = <Data>(key: string): Kept<Data> => ({ key, cursors: [null], parts: new Map() });

/**
 * A keyset list of which several pages are on screen: each page stays live by itself, so that a refetch keeps
 * the place. Other variables begin again with the first page.
 */
export function usePages<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'after'>,
): Pages<Data> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [kept, setKept] = useState(() => fresh<Data>(key));
  const [attempt, setAttempt] = useState(0);
  const current = kept.key === key ? kept : fresh<Data>(key);
  const cursors = current.cursors.join('\n');

  useEffect(() => {
    const stops = cursors.split('\n').map((cursor) => {
      const asked = { ...JSON.parse(key), after: cursor || null } as Variables;
      return pipe(
        client.query(document, asked, attempt > 0 ? { requestPolicy: 'network-only' } : undefined),
        subscribe(({ data, error }) =>
          setKept((before) => {
            const base = before.key === key ? before : fresh<Data>(key);
            return { ...base, parts: new Map(base.parts).set(cursor, { data, error }) };
          }),
        ),
      );
    });
    return () => {
      for (const { unsubscribe } of stops) unsubscribe();
    };
  }, [client, document, key, cursors, attempt]);

  const parts = useMemo(
    () => cursors.split('\n').map((cursor) => current.parts.get(cursor)),
    [current, cursors],
  );
  const more = useCallback(
    (cursor: string) =>
      setKept((before) => {
        const base = before.key === key ? before : fresh<Data>(key);
        return base.cursors.includes(cursor) ? base : { ...base, cursors: [...base.cursors, cursor] };
      }),
    [key],
  );
  return {
    pages: parts.flatMap((part) => (part?.data ? [part.data] : [])),
    error: parts.find((part) => part?.error)?.error,
    loading: parts.some((part) => !part),
    more,
    retry: () => setAttempt((n) => n + 1),
  };
}
