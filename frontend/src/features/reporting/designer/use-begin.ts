import { useNavigate } from '@tanstack/react-router';
import { useAction } from '@/shared/graphql/use-action';
import { useTask } from '@/shared/ui/use-task';
import type { FindingInput } from '../gql/graphql';
import { SaveDesign } from './designer.graphql';

/** Keeps a document as a new design and opens it. */
export function useBegin() {
  const navigate = useNavigate();
  const save = useAction(SaveDesign);
  return useTask(async (document: string, findings?: readonly FindingInput[]) => {
    const { saveFormDraft: made } = await save({
      input: { document, ...(findings && { findings: findings.map((each) => ({ ...each })) }) },
    });
    if (!made) return;
    await navigate({ to: '/bao-cao/thiet-ke-bieu-mau/$draftId', params: { draftId: made.id } });
  });
}
