import { useState } from 'react';
import { businessNow, formatDate, isoDate, periodWords } from '@/shared/format';
import { AppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import type { Versioned } from '../gql/graphql';
import '../parts/texts';
import { Unfinished } from '../parts/unfinished';
import type { ActionProps } from './action-dialog';
import { Approve, FileNil, Propose, Sign } from './mutations.graphql';
import { useFlow, useFresh } from './use-flow';

type Confirmed = 'FILE_NIL' | 'PROPOSE' | 'SIGN' | 'APPROVE';

/** An action that only wants a yes, with what it will do. */
export function ConfirmAction({
  action,
  title,
  ...props
}: ActionProps & { action: Confirmed; title: string }) {
  const { t: parts } = useTranslation('parts');
  const flow = useFlow(props);
  const [reason, setReason] = useState('');
  const run = useRun(props, reason);
  const open = action === 'PROPOSE' ? props.parts.filter(({ state }) => state !== 'DONE') : [];
  const confirm = () => {
    if (open.length > 0 && !reason.trim()) throw new AppError('BAD_INPUT', parts('unfinished.missing'));
    return flow(action, (obligation) => run(action, obligation));
  };
  return (
    <ConfirmDialog
      title={title}
      action={title}
      opened
      onClose={props.onClose}
      onConfirm={async () => confirm()}
    >
      <Text action={action} {...props} />
      {open.length > 0 && <Unfinished parts={open} reason={reason} onReason={setReason} />}
    </ConfirmDialog>
  );
}

function useRun({ head, gate }: ActionProps, reason: string) {
  const { t } = useTranslation('reporting');
  const fresh = useFresh(head.id);
  const fileNil = useAction(FileNil);
  const propose = useAction(Propose);
  const sign = useAction(Sign);
  const approve = useAction(Approve);

  const proposeNow = async (obligation: Versioned) => {
    const flushed = await gate?.flush();
    if (flushed && flushed.unsent > 0) {
      throw new AppError('NETWORK', t('obligation.block.unsent', { count: flushed.unsent }));
    }
    const now = await fresh();
    const version = now?.head.version ?? obligation.version;
    const revision = flushed?.revision ?? now?.revision ?? 0;
    const unfinishedReason = reason.trim() || null;
    return propose({ input: { obligation: { ...obligation, version }, revision, unfinishedReason } });
  };

  const fileNilNow = async (obligation: Versioned) => {
    await gate?.flush();
    const version = (await fresh())?.head.version ?? obligation.version;
    return fileNil({ obligation: { ...obligation, version } });
  };

  const approveNow = async (obligation: Versioned) => {
    const { approve: results } = await approve({ input: { obligations: [obligation] } });
    const problem = results?.[0]?.problem;
    if (problem) throw new AppError('WRONG_STATE', problem.message, problem.code);
  };

  return (action: Confirmed, obligation: Versioned): Promise<unknown> => {
    switch (action) {
      case 'FILE_NIL':
        return fileNilNow(obligation);
      case 'PROPOSE':
        return proposeNow(obligation);
      case 'SIGN':
        return sign({ input: { obligation } });
      case 'APPROVE':
        return approveNow(obligation);
    }
  };
}

const texts = {
  FILE_NIL: 'fileNil',
  PROPOSE: 'propose',
  SIGN: 'sign',
  APPROVE: 'approve',
} as const;

function Text({ action, head, gate, history }: ActionProps & { action: Confirmed }) {
  const { t } = useTranslation('reporting');
  const { round } = head;
  const words = {
    name: round?.regime?.name ?? '',
    period: round ? periodWords(round) : '',
    unit: head.unit?.name ?? '',
  };
  // Submitting before the closing date is allowed, but what comes after it is then missing.
  const early = action === 'PROPOSE' && round && isoDate(businessNow()) <= round.periodTo;
  const open = history.comments.filter(({ resolved }) => !resolved).length;
  const tells = (action === 'PROPOSE' || action === 'APPROVE') && open > 0;
  return (
    <>
      <p>{t(`obligation.confirm.${texts[action]}`, words)}</p>
      {early && <p>{t('obligation.confirm.proposeEarly', { date: formatDate(round.periodTo) })}</p>}
      {action === 'PROPOSE' && gate && gate.warnings > 0 && (
        <p>{t('obligation.confirm.warnings', { count: gate.warnings })}</p>
      )}
      {tells && <p>{t('obligation.confirm.openComments', { count: open })}</p>}
    </>
  );
}
