import { useQuery } from 'urql';
import { useCan } from '@/shared/session/viewer';
import { AttachmentsQuery } from './content.graphql';

/** The files on the draft of a report; null for who does not see drafts, and until they are known. */
export function useFiles(obligationId: string) {
  const sees = useCan('draft.read');
  const [{ data }] = useQuery({ query: AttachmentsQuery, variables: { id: obligationId }, pause: !sees });
  return data?.obligation?.attachments ?? null;
}
