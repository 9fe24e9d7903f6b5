import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { ActionButton } from '@/shared/ui/action-button';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { tookStep } from '@/shared/waiting/walk';
import classes from '../casework.module.css';
import type { RulingHeadFragment } from '../gql/graphql';
import { useSaid, whyNot } from '../texts/said';
import paper from './ruling-paper.module.css';
import { StepRuling } from './rulings.graphql';

type Action = RulingHeadFragment['actions'][number];

function useName() {
  const said = useSaid();
  return ({ action, label }: Action) => said('step', `${action}_RULING`, label);
}

interface Props {
  head: RulingHeadFragment;
  onStale: () => void;
}

/** The steps on a paper, the one that is meant for the viewer filled. */
export function RulingActions({ head, onStale }: Props) {
  const name = useName();
  const [open, setOpen] = useState<Action | null>(null);
  return (
    <>
      {head.actions.map((action) => (
        <ActionButton
          key={action.action}
          variant={action.action === 'SIGN' || action.action === 'DELIVER' ? 'filled' : 'default'}
          disabledReason={action.allowed ? null : whyNot(action)}
          onClick={() => setOpen(action)}
        >
          {name(action)}
        </ActionButton>
      ))}
      {open && (
        <DialogFrame title={name(open)} opened onClose={() => setOpen(null)}>
          <Form action={open} head={head} onStale={onStale} onClose={() => setOpen(null)} />
        </DialogFrame>
      )}
    </>
  );
}

/** Why a step is not taken now, beside its button: what is not signed waits for something else first. */
export function RulingRefusals({ head }: Pick<Props, 'head'>) {
  const name = useName();
  return head.actions
    .filter(({ allowed }) => !allowed)
    .map((action) => (
      <p key={action.action} className={paper.refusal} role="note">
        <strong>{name(action)}:</strong> {whyNot(action)}
      </p>
    ));
}

function Form({ action, head, onStale, onClose }: Props & { action: Action; onClose: () => void }) {
  const { t } = useTranslation('rulings');
  const common = useTranslation();
  const name = useName();
  const step = useAction(StepRuling);
  const [number, setNumber] = useState('');
  const [signedOn, setSignedOn] = useState(isoDate(businessNow()));
  const [reason, setReason] = useState('');
  const [checks, setChecks] = useState(0);
  const signs = action.action === 'SIGN';
  const missing = {
    number: signs && !number.trim(),
    signedOn: signs && !signedOn,
    reason: action.needsReason && reason.trim().length < 10,
  };
  const task = useTask(async () => {
    try {
      await step({
        input: {
          ruling: { id: head.id, version: head.version },
          action: action.action,
          reason: reason.trim() || null,
          number: signs ? number.trim() : null,
          signedOn: signs ? signedOn : null,
        },
      });
    } catch (failure) {
      const error = toAppError(failure);
      if (error.reason !== 'STALE_VERSION') throw error;
      onStale();
      throw new AppError(error.code, t('step.reloaded'), error.reason);
    }
    void notify.done(t('step.done', { action: name(action), kind: t(`kind.${head.kind}`) }));
    tookStep(head.id);
    onClose();
  });
  const wrong = (field: keyof typeof missing, said: string) =>
    checks > 0 && missing[field]
      ? said
      : task.error?.place === `input.${field}`
        ? task.error.message
        : undefined;
  const form = useFirstWrong(checks, task.error);
  // Only the decision to manage begins a year.
  const asks = signs && head.kind !== 'MANAGE' ? 'SIGN_OTHER' : action.action;
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecks(checks + 1);
        if (!missing.number && !missing.signedOn && !missing.reason) void task.run();
      }}
    >
      <p className={classes.text}>{t(`step.confirm.${asks}`)}</p>
      {signs && (
        <div className={classes.pair}>
          <TextInput
            label={t('step.number')}
            description={t('step.numberHint', {
              suffix: head.kind === 'MOVE_FILE' ? '/TB-UBND' : '/QĐ-UBND',
            })}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            error={wrong('number', t('step.numberMissing'))}
            maxLength={7}
            inputMode="numeric"
            autoComplete="off"
            required
            data-autofocus
          />
          <DateInput
            label={t('step.signedOn')}
            value={signedOn}
            onChange={setSignedOn}
            error={wrong('signedOn', t('step.signedMissing'))}
            required
          />
        </div>
      )}
      {action.needsReason && (
        <Textarea
          label={t('step.reason')}
          description={t('step.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong('reason', t('step.reasonMissing'))}
          autosize
          minRows={3}
          maxLength={2000}
          required
          data-autofocus
        />
      )}
      <p className={classes.quiet}>{action.law}</p>
      <FormError error={unplaced(task.error, Object.keys(missing))} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" color={action.action === 'REFUSE' ? 'red' : 'blue'} loading={task.busy}>
          {name(action)}
        </Button>
      </div>
    </form>
  );
}
