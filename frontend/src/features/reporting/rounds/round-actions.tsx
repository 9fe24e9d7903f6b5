import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { ReasonDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { ApproveDialog } from './approve-dialog';
import { ExtendDialog } from './extend-dialog';
import type { OpenedRound } from './round-page';
import { CloseRound, ReopenRound } from './rounds.graphql';

/** What may be done to a round as a whole. */
export function RoundActions({ round }: { round: OpenedRound }) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const manages = useCan('round.manage');
  const approves = useCan('review.approve');
  const [open, setOpen] = useState<'approve' | 'extend' | 'state' | null>(null);
  const close = () => setOpen(null);
  const noManage = manages ? null : t('rounds.noManage');
  const isOpen = round.state === 'OPEN';
  return (
    <>
      <ActionButton
        disabledReason={approves ? null : t('rounds.approve.noRight')}
        onClick={() => setOpen('approve')}
      >
        {t('rounds.approve.button')}
      </ActionButton>
      <ActionButton
        variant="default"
        disabledReason={noManage ?? (isOpen ? null : t('rounds.closedNow'))}
        onClick={() => setOpen('extend')}
      >
        {t('rounds.extend.button')}
      </ActionButton>
      <ActionButton
        variant="default"
        disabledReason={noManage ?? (isOpen ? null : t('rounds.closedNow'))}
        onClick={() =>
          void navigate({ to: '/bao-cao/dot/$roundId/chuyen-bieu', params: { roundId: round.id } })
        }
      >
        {t('rounds.move.button')}
      </ActionButton>
      <ActionButton variant="default" disabledReason={noManage} onClick={() => setOpen('state')}>
        {t(isOpen ? 'rounds.close.button' : 'rounds.reopen.button')}
      </ActionButton>
      <ApproveDialog roundId={round.id} opened={open === 'approve'} onClose={close} />
      <ExtendDialog roundId={round.id} opened={open === 'extend'} onClose={close} />
      <StateDialog round={round} opened={open === 'state'} onClose={close} />
    </>
  );
}

interface StateProps {
  round: OpenedRound;
  opened: boolean;
  onClose: () => void;
}

/** Closes an open round, reopens a closed one; both want a reason. */
function StateDialog({ round, opened, onClose }: StateProps) {
  const { t } = useTranslation('reporting');
  const closing = round.state === 'OPEN';
  const closeRound = useAction(CloseRound);
  const reopenRound = useAction(ReopenRound);
  const part = closing ? 'rounds.close' : 'rounds.reopen';
  return (
    <ReasonDialog
      title={t(`${part}.title`)}
      action={t(`${part}.action`)}
      opened={opened}
      onClose={onClose}
      danger={closing}
      onConfirm={async ({ text }) => {
        const input = { round: { id: round.id, version: round.version }, reason: text };
        await (closing ? closeRound({ input }) : reopenRound({ input }));
        void notify.done(t(`${part}.done`));
      }}
    >
      <p>{t(`${part}.text`)}</p>
    </ReasonDialog>
  );
}
