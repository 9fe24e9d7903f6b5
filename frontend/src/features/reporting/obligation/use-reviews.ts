import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { ReturnReasonsQuery, ReviewsQuery } from './obligation.graphql';

/** What the receiving side wrote to one version. */
export interface ReviewWords {
  id: string;
  reasons: string[];
  text: string;
}

/** Puts the words of a list for its codes; what is no code stays. */
export function reasonWords(codes: readonly string[], labels: ReadonlyMap<string, string>): string[] {
  return codes.map((code) => labels.get(code) ?? code);
}

/** The words for the codes of reasons. */
export function useReasonLabels(): ReadonlyMap<string, string> {
  const reads = useCan('comment.read');
  const [{ data }] = useQuery({ query: ReturnReasonsQuery, pause: !reads });
  return useMemo(() => new Map((data?.returnReasons ?? []).map(({ code, label }) => [code, label])), [data]);
}

/** A warning that was sent with its reason. */
export interface SentWarning {
  place: string;
  message: string;
  reason: string;
}

/** The reasons that the sender gave for warnings, by version. */
export function useSentWarnings(obligationId: string): ReadonlyMap<string, SentWarning[]> {
  const reads = useCan('comment.read');
  const [{ data }] = useQuery({ query: ReviewsQuery, variables: { id: obligationId }, pause: !reads });
  return useMemo(
    () =>
      new Map(
        (data?.obligation?.submissions ?? []).map(({ id, warningReasons }) => [id, warningReasons ?? []]),
      ),
    [data],
  );
}

/** Reviews that say something, by version. */
export function useReviews(obligationId: string): ReadonlyMap<string, ReviewWords[]> {
  const reads = useCan('comment.read');
  const labels = useReasonLabels();
  const [{ data }] = useQuery({ query: ReviewsQuery, variables: { id: obligationId }, pause: !reads });
  return useMemo(
    () =>
      new Map(
        (data?.obligation?.submissions ?? []).map(({ id, reviews }) => [
          id,
          (reviews ?? [])
            .map((review) => ({
              id: review.id,
              text: review.text,
              reasons: reasonWords(review.reasons, labels),
            }))
            .filter(({ reasons, text }) => reasons.length > 0 || text !== ''),
        ]),
      ),
    [data, labels],
  );
}
