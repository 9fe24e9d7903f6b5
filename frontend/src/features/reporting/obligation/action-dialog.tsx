import { useTranslation } from '@/shared/i18n';
import type { FlowAction, HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { ExtendDialog } from '../rounds/extend-dialog';
import { ConfirmAction } from './confirm-action';
import type { EntryGate } from './entry-body';
import { IssueDialog } from './issue-dialog';
import type { History } from './obligation-page';
import { ReasonAction } from './reason-action';
import { ReturnDialog } from './return-dialog';

export interface ActionProps {
  head: HeadFieldsFragment;
  gate: EntryGate | null;
  history: History;
  parts: readonly PartFieldsFragment[];
  /** Somebody else was first: the page asks for everything anew. */
  onStale: () => void;
  onClose: () => void;
}

/** The dialog of an action of the flow. */
export function ActionDialog({ action, ...props }: ActionProps & { action: FlowAction }) {
  const { t } = useTranslation('reporting');
  const title = t(`obligation.action.${action}`);
  switch (action) {
    case 'FILE_NIL':
    case 'PROPOSE':
    case 'SIGN':
    case 'APPROVE':
      return <ConfirmAction {...props} action={action} title={title} />;
    case 'SEND_BACK':
    case 'RECALL':
    case 'REQUEST_CORRECTION':
    case 'OPEN_CORRECTION':
      return <ReasonAction {...props} action={action} title={title} />;
    case 'ISSUE':
      return <IssueDialog {...props} />;
    case 'RETURN':
      return <ReturnDialog {...props} />;
    case 'EXTEND':
      return props.head.round ? (
        <ExtendDialog roundId={props.head.round.id} unit={props.head.unit} opened onClose={props.onClose} />
      ) : null;
    default:
      return null;
  }
}
