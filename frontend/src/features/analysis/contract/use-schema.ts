import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { fromGraphQL, fromStatus, type RawError } from '@/shared/graphql/errors';
import { sendRaw } from '../raw-request';
import { introspection, readSchema, type Schema } from './schema';

interface Loaded {
  schema: Schema | null;
  error: unknown;
  retry: () => void;
}

/** The contract of the acting position, asked for once while the page stands. */
export function useSchema(): Loaded {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ schema: Schema | null; error: unknown }>({
    schema: null,
    error: null,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` stands for a retry.
  useEffect(() => {
    let current = true;
    const load = async () => {
      const { body, status } = await sendRaw(client, { query: introspection });
      const schema = readSchema(body);
      if (schema) return schema;
      const [first] = (JSON.parse(body) as { errors?: RawError[] }).errors ?? [];
      throw first ? fromGraphQL(first) : fromStatus(status);
    };
    load()
      .then((schema) => current && setState({ schema, error: null }))
      .catch((error: unknown) => current && setState({ schema: null, error }));
    return () => {
      current = false;
    };
  }, [client, attempt]);

  return { ...state, retry: () => setAttempt((n) => n + 1) };
}
