import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { tookStep } from '@/shared/waiting/walk';
import { StepCase } from '../casework.graphql';
import classes from '../casework.module.css';
import type { CaseHeadFragment, CaseLock } from '../gql/graphql';
import { PdfChoice } from '../pdf-choice';
import {
  emptyStep,
  fieldsOf,
  givesAway,
  isGrave,
  missingFields,
  type StepDraft,
  type StepField,
  stepNeeds,
  toStepInput,
} from '../steps';
import { useSaid } from '../texts/said';
import { Receiver } from './receiver';
import { DecidedPaper } from './step-papers';

type Action = CaseHeadFragment['actions'][number];

interface Props {
  action: Action;
  head: CaseHeadFragment;
  onClose: () => void;
  /** The record is not as it was: asks for it again. */
  onStale: () => void;
  onDone?: (() => void) | undefined;
}

/** A step on a record: what it does, what it asks for, and one button that says so. */
export function StepDialog(props: Props) {
  const said = useSaid();
  return (
    <DialogFrame title={said('step', props.action.action, props.action.label)} opened onClose={props.onClose}>
      <Form {...props} />
    </DialogFrame>
  );
}

/** Takes the step; when somebody was first, the record is asked for again and the next press works on it. */
function useStep({ action, head, onStale, onClose, onDone }: Props, draft: StepDraft) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const step = useAction(StepCase);
  return useTask(async () => {
    try {
      await step({ input: toStepInput(action.action, head, draft) });
    } catch (failure) {
      const error = toAppError(failure);
      if (error.reason !== 'STALE_VERSION' && error.code !== 'WRONG_STATE') throw error;
      onStale();
      throw error.reason === 'STALE_VERSION'
        ? new AppError(error.code, t('step.reloaded'), error.reason)
        : error;
    }
    void notify.done(t('step.done', { action: said('step', action.action, action.label), code: head.code }));
    tookStep(head.id, givesAway(action.action) ? null : head.id);
    onClose();
    onDone?.();
  });
}

function Form(props: Props) {
  const { action, head, onClose } = props;
  const { t } = useTranslation('casework');
  const said = useSaid();
  const common = useTranslation();
  const [draft, setDraft] = useState<StepDraft>(emptyStep);
  const [missing, setMissing] = useState<readonly StepField[]>([]);
  const task = useStep(props, draft);
  const set = (part: Partial<StepDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = () => {
    const found = missingFields(action.action, draft, action.needsReason);
    setMissing(found);
    if (found.length === 0) void task.run();
  };
  const form = useFirstWrong(missing, task.error);
  const warnings = head.pending?.problems.filter(({ severity }) => severity === 'WARNING').length ?? 0;
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {action.action !== 'EDIT' && action.action !== 'PROPOSE_RULING' && (
        <p className={classes.text}>{t(`step.confirm.${action.action}`)}</p>
      )}
      {action.action === 'SUBMIT' && warnings > 0 && (
        <p className={classes.text}>{t('step.warnings', { count: warnings })}</p>
      )}
      <DecidedPaper id={head.id} action={action.action} />
      <Fields action={action} draft={draft} set={set} missing={missing} error={task.error} />
      <p className={classes.quiet}>{t('record.law', { law: action.law })}</p>
      <FormError error={unplaced(task.error, fieldsOf(action))} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" color={isGrave(action.action) ? 'red' : 'blue'} loading={task.busy}>
          {said('step', action.action, action.label)}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  action: Action;
  draft: StepDraft;
  set: (part: Partial<StepDraft>) => void;
  missing: readonly StepField[];
  error: AppError | null;
}

interface PartProps extends FieldsProps {
  /** What is wrong with a field: not filled in, or refused by the server. */
  wrong: (field: StepField, said: string) => string | undefined;
}

/** What the step asks for, in the order in which it is known: what, to whom, by which paper, why. */
function Fields(props: FieldsProps) {
  const { missing, error } = props;
  const wrong = (field: StepField, said: string) =>
    missing.includes(field) ? said : error?.place === `input.${field}` ? error.message : undefined;
  return (
    <>
      <Target {...props} wrong={wrong} />
      <Paper {...props} wrong={wrong} />
      <Reason {...props} wrong={wrong} />
    </>
  );
}

function Target({ action, draft, set, wrong }: PartProps) {
  const { t } = useTranslation('casework');
  const { unit, locks, destination, remote } = stepNeeds(action.action);
  return (
    <>
      {locks && (
        <Radio.Group
          label={t('step.lockChoice')}
          value={draft.lock}
          onChange={(lock) => set({ lock: lock as CaseLock })}
          error={wrong('lock', t('step.lockMissing'))}
          required
        >
          <div className={classes.options} data-wrong={wrong('lock', 'x') && true}>
            {locks.map((lock) => (
              <Radio key={lock} value={lock} label={t(`lock.${lock}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {unit && (
        <Receiver
          label={t(action.action === 'HAND_OVER' ? 'step.residence' : 'step.unit')}
          value={draft.unitId}
          onChange={(unitId) => set({ unitId })}
          error={wrong('unitId', t('step.unitMissing'))}
        />
      )}
      {remote && (
        <Checkbox
          label={t('open.remote')}
          description={t('open.remoteHint')}
          checked={draft.remote}
          onChange={(event) => set({ remote: event.currentTarget.checked })}
        />
      )}
      {destination && (
        <TextInput
          label={t('step.destination')}
          description={t('step.destinationHint')}
          value={draft.destination}
          onChange={(event) => set({ destination: event.currentTarget.value })}
          error={wrong('destination', t('step.destinationMissing'))}
          maxLength={200}
          required
        />
      )}
    </>
  );
}

function Paper({ action, draft, set, wrong }: PartProps) {
  const { t } = useTranslation('casework');
  const { effectiveOn, arrivedOn, paper, file } = stepNeeds(action.action);
  return (
    <>
      {paper && (
        <div className={classes.pair}>
          <TextInput
            label={t('step.paperNumber')}
            value={draft.paperNumber}
            onChange={(event) => set({ paperNumber: event.currentTarget.value })}
            error={wrong('paperNumber', t('step.paperMissing'))}
            maxLength={100}
            autoComplete="off"
            required
          />
          <DateInput
            label={t('step.paperDate')}
            value={draft.paperDate}
            onChange={(paperDate) => set({ paperDate })}
            error={wrong('paperDate', t('step.paperDateMissing'))}
            required
          />
        </div>
      )}
      {effectiveOn && (
        <DateInput
          label={t('step.effectiveOn')}
          value={draft.effectiveOn}
          onChange={(day) => set({ effectiveOn: day })}
          error={wrong('effectiveOn', t('step.effectiveMissing'))}
          required
        />
      )}
      {arrivedOn && (
        <DateInput
          label={t('step.arrivedOn')}
          description={t('step.arrivedHint')}
          value={draft.arrivedOn}
          onChange={(day) => set({ arrivedOn: day })}
          error={wrong('arrivedOn', '')}
        />
      )}
      {file && (
        <PdfChoice
          label={t(file === 'optional' ? 'step.fileOptional' : 'step.file')}
          value={draft.fileId}
          onChange={(fileId) => set({ fileId })}
          error={wrong('fileId', t('file.missing'))}
          required={file === 'needed'}
        />
      )}
    </>
  );
}

function Reason({ action, draft, set, wrong }: PartProps) {
  const { t } = useTranslation('casework');
  if (!action.needsReason) return null;
  // Sending asks for a reason only of a change that brings no document.
  const bare = action.action === 'SUBMIT';
  return (
    <Textarea
      label={t(bare ? 'step.bareReason' : 'step.reason')}
      description={t(bare ? 'step.bareHint' : 'step.reasonReader')}
      value={draft.reason}
      onChange={(event) => set({ reason: event.currentTarget.value })}
      error={wrong('reason', t('step.reasonMissing'))}
      autosize
      minRows={3}
      maxRows={8}
      maxLength={2000}
      required
      data-autofocus
    />
  );
}
