import type { ClientForm } from '@/shared/forms';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ConfirmDialog, ReasonDialog } from '@/shared/ui/dialogs';
import type { HeadFieldsFragment, PartFieldsFragment } from '../gql/graphql';
import { GiveDialog } from './give-dialog';
import { FinishPart, RecallPart, ReopenPart } from './parts.graphql';
import type { Opened } from './parts-panel';
import { usePartStep } from './use-parts';
import { useScopeWords } from './words';

export interface PartDialogProps {
  head: HeadFieldsFragment;
  form: ClientForm | undefined;
  parts: readonly PartFieldsFragment[];
  onChanged: () => void;
  onClose: () => void;
}

/** The dialog of a step with a part. */
export function PartDialog({ opened, ...props }: PartDialogProps & { opened: Opened }) {
  if (opened.action === 'GIVE') return <GiveDialog {...props} from={null} />;
  if (!('part' in opened)) return null;
  switch (opened.action) {
    case 'HAND_ON':
      return <GiveDialog {...props} from={opened.part} />;
    case 'FINISH':
      return <FinishDialog {...props} part={opened.part} />;
    case 'REOPEN':
      return <ReopenDialog {...props} part={opened.part} />;
    case 'RECALL_PART':
      return <RecallDialog {...props} part={opened.part} />;
    default:
      return null;
  }
}

type OfPart = PartDialogProps & { part: PartFieldsFragment };

const named = ({ person, holder }: PartFieldsFragment) => person ?? holder?.name ?? '';

function FinishDialog({ head, form, part, onChanged, onClose }: OfPart) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, head.round?.outline?.document);
  const step = usePartStep(onChanged);
  const finish = useAction(FinishPart);
  const { id, version, progress } = part;
  const missing = progress ? progress.cells - progress.filled : 0;
  const unwritten = progress ? progress.headings - progress.written : 0;
  return (
    <ConfirmDialog
      title={t('action.FINISH')}
      action={t('action.FINISH')}
      opened
      onClose={onClose}
      onConfirm={() => step('FINISH', () => finish({ input: { part: { id, version } } }))}
    >
      <p>{t('confirm.finish', { scope: words(part) })}</p>
      {missing > 0 && <p>{t('confirm.missing', { count: missing })}</p>}
      {unwritten > 0 && <p>{t('confirm.unwritten', { count: unwritten })}</p>}
    </ConfirmDialog>
  );
}

function ReopenDialog({ head, form, part, onChanged, onClose }: OfPart) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, head.round?.outline?.document);
  const step = usePartStep(onChanged);
  const reopen = useAction(ReopenPart);
  const { id, version } = part;
  return (
    <ReasonDialog
      title={t('action.REOPEN')}
      action={t('action.REOPEN')}
      opened
      onClose={onClose}
      onConfirm={({ text }) =>
        step('REOPEN', () => reopen({ input: { part: { id, version }, reason: text } }))
      }
    >
      <p>{t('confirm.reopen', { name: named(part), scope: words(part) })}</p>
    </ReasonDialog>
  );
}

function RecallDialog({ head, form, part, onChanged, onClose }: OfPart) {
  const { t } = useTranslation('parts');
  const words = useScopeWords(form, head.round?.outline?.document);
  const step = usePartStep(onChanged);
  const recall = useAction(RecallPart);
  const { id, version } = part;
  return (
    <ConfirmDialog
      title={t('action.RECALL_PART')}
      action={t('action.RECALL_PART')}
      opened
      danger
      onClose={onClose}
      onConfirm={() => step('RECALL_PART', () => recall({ input: { part: { id, version } } }))}
    >
      <p>{t('confirm.recall', { name: named(part), scope: words(part) })}</p>
    </ConfirmDialog>
  );
}
