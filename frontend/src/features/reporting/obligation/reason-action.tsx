import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/dialogs';
import type { ActionProps } from './action-dialog';
import { OpenCorrection, Recall, RequestCorrection, SendBack } from './mutations.graphql';
import { useFlow } from './use-flow';

type Reasoned = 'SEND_BACK' | 'RECALL' | 'REQUEST_CORRECTION' | 'OPEN_CORRECTION';

const texts = {
  SEND_BACK: 'sendBack',
  RECALL: 'recall',
  REQUEST_CORRECTION: 'request',
  OPEN_CORRECTION: 'openCorrection',
} as const;

/** An action that the other side must be told the reason of. */
export function ReasonAction({ action, title, ...props }: ActionProps & { action: Reasoned; title: string }) {
  const { t } = useTranslation('reporting');
  const flow = useFlow(props);
  const run = {
    SEND_BACK: useAction(SendBack),
    RECALL: useAction(Recall),
    REQUEST_CORRECTION: useAction(RequestCorrection),
    OPEN_CORRECTION: useAction(OpenCorrection),
  };
  return (
    <ReasonDialog
      title={title}
      action={title}
      opened
      onClose={props.onClose}
      danger={action !== 'REQUEST_CORRECTION'}
      onConfirm={({ text }) =>
        flow(action, (obligation) => run[action]({ input: { obligation, reason: text } }))
      }
    >
      <p>{t(`obligation.reason.${texts[action]}`)}</p>
    </ReasonDialog>
  );
}
