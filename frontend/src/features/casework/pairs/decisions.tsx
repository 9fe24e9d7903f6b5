import { Button } from '@mantine/core';
import { useState } from 'react';
import { toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { type GivenReason, ReasonDialog } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useShortcuts } from '@/shared/ui/shortcuts';
import type { CasePairAction, PairLineFragment } from '../gql/graphql';
import type { Side } from './pair-view';
import { DecidePair, MergeCases } from './pairs.graphql';

interface Props {
  pair: PairLineFragment;
  kept: Side;
  taken: string[];
  /** The record that is to be kept can be. */
  may: boolean;
  refresh: () => void;
}

const words = {
  KEEP_APART: { action: 'apart', hint: 'apartHint' },
  TAKE_BACK: { action: 'takeBack', hint: 'takeBackHint' },
} as const;

/** What may be decided on the pair, each with its reason. */
export function Decisions({ pair, kept, taken, may, refresh }: Props) {
  const { t } = useTranslation('casePairs');
  const steps = useTranslation('casework');
  const [open, setOpen] = useState<CasePairAction | null>(null);
  const decide = useAction(DecidePair);
  const merge = useAction(MergeCases);
  const allowed = (action: CasePairAction) => pair.decisions.includes(action) && (action !== 'MERGE' || may);
  const [survivor, merged] = kept === 'left' ? [pair.left, pair.right] : [pair.right, pair.left];
  const label = (action: CasePairAction) => {
    if (action === 'MERGE')
      return t('mergeInto', { merged: merged?.code ?? '', survivor: survivor?.code ?? '' });
    return action === 'UNDO_MERGE' ? t('undo') : t(words[action].action);
  };
  useShortcuts([
    ...(allowed('MERGE') ? [{ keys: 'g', label: t('keyMerge'), run: () => setOpen('MERGE') }] : []),
    ...(allowed('KEEP_APART') ? [{ keys: 'x', label: t('keyApart'), run: () => setOpen('KEEP_APART') }] : []),
  ]);
  const confirm = async (action: CasePairAction, { text: reason }: GivenReason) => {
    const head = { id: pair.id, version: pair.version };
    try {
      if (action !== 'MERGE') await decide({ input: { pair: head, action, reason } });
      else if (survivor && merged)
        await merge({
          input: {
            pair: head,
            survivor: { id: survivor.id, version: survivor.version },
            merged: { id: merged.id, version: merged.version },
            take: taken,
            reason,
          },
        });
    } catch (failure) {
      if (toAppError(failure).reason === 'STALE_VERSION') refresh();
      throw failure;
    }
    void notify.done(t('done', { what: label(action) }));
    refresh();
  };
  return (
    <>
      {(['MERGE', 'KEEP_APART', 'TAKE_BACK', 'UNDO_MERGE'] as const).filter(allowed).map((action) => (
        <Button
          key={action}
          variant={action === 'MERGE' ? 'filled' : 'default'}
          onClick={() => setOpen(action)}
        >
          {label(action)}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={label(open)}
          opened
          onClose={() => setOpen(null)}
          action={label(open)}
          danger={open === 'MERGE'}
          onConfirm={(reason) => confirm(open, reason)}
        >
          {open === 'MERGE' ? (
            <p>
              {steps.t('step.confirm.MERGE')}{' '}
              {taken.length > 0 ? t('chosen', { count: taken.length }) : t('noneChosen')}
            </p>
          ) : (
            <p>{open === 'UNDO_MERGE' ? steps.t('step.confirm.UNMERGE') : t(words[open].hint)}</p>
          )}
        </ReasonDialog>
      )}
    </>
  );
}
