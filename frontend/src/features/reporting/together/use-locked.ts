import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { read } from '../gql';
import type { HeadFieldsFragment } from '../gql/graphql';
import { TogetherFields, TogetherQuery } from './together.graphql';

const none: readonly { row: string; column: string }[] = [];

/** Cells that come from the reports below: they change by an adjustment, not by typing over them. */
export function useLocked(head: HeadFieldsFragment): readonly { row: string; column: string }[] {
  const mayRead = useCan('consolidation.read');
  const [{ data }] = useQuery({
    query: TogetherQuery,
    variables: { id: head.id },
    pause: !mayRead || !head.round?.regime?.sourceRegimeId,
  });
  const found = data?.consolidation;
  return useMemo(() => {
    if (!found) return none;
    const { filled } = read(TogetherFields, found);
    return filled.rows.flatMap((row, line) =>
      filled.columns.flatMap((column, at) => (filled.values[line]?.[at] ? [{ row, column }] : [])),
    );
  }, [found]);
}
