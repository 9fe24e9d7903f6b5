import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { RoundProgressQuery } from './rounds.graphql';

/** Where every unit of a round stands; who follows it only for those who may know. */
export function useProgress(roundId: string, pause = false) {
  const officers = useCan('group.officers');
  return useQuery({ query: RoundProgressQuery, variables: { roundId, officers }, pause });
}
