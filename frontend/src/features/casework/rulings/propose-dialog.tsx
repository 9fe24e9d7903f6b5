import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { businessNow, isoDate } from '@/shared/format';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, unplaced, useFirstWrong } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import type { CaseHeadFragment } from '../gql/graphql';
import {
  kindsIn,
  missingOf,
  needsStopPaper,
  newProposal,
  type ProposeDraft,
  type ProposeField,
  stopReasons,
  toProposal,
} from './propose-draft';
import { Papers, Team } from './propose-lists';
import { ProposeRuling } from './rulings.graphql';

interface Props {
  head: CaseHeadFragment;
  onClose: () => void;
  onStale: () => void;
}

/** What the police asks the chairman of its commune to sign. */
export function ProposeDialog(props: Props) {
  const { t } = useTranslation('rulings');
  return (
    <DialogFrame title={t('propose.title')} opened onClose={props.onClose}>
      <Form {...props} />
    </DialogFrame>
  );
}

export interface PartProps {
  draft: ProposeDraft;
  set: (part: Partial<ProposeDraft>) => void;
  wrong: (field: ProposeField) => string | undefined;
}

function Form({ head, onClose, onStale }: Props) {
  const { t } = useTranslation('rulings');
  const common = useTranslation();
  const [draft, setDraft] = useState(() => newProposal(isoDate(businessNow()), head));
  const [missing, setMissing] = useState<readonly ProposeField[]>([]);
  const propose = useAction(ProposeRuling);
  const set = (part: Partial<ProposeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const task = useTask(async () => {
    try {
      await propose({ input: toProposal(head, draft) });
    } catch (failure) {
      const error = toAppError(failure);
      if (error.reason !== 'STALE_VERSION') throw error;
      onStale();
      throw new AppError(error.code, t('step.reloaded'), error.reason);
    }
    void notify.done(t('propose.done'));
    onClose();
  });
  const form = useFirstWrong(missing, task.error);
  const wrong = (field: ProposeField) =>
    missing.includes(field)
      ? t('propose.missing')
      : task.error?.place.startsWith(`input.${field}`)
        ? task.error.message
        : undefined;
  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = missingOf(draft);
        setMissing(found);
        if (found.length === 0) void task.run();
      }}
    >
      <p className={classes.text}>{t('propose.intro')}</p>
      <Select
        label={t('propose.kind')}
        data={kindsIn(head).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => kind && set({ kind: kind as ProposeDraft['kind'] })}
        description={kindsIn(head).length === 1 ? t('propose.onlyStop') : undefined}
        error={wrong('kind')}
        allowDeselect={false}
        required
      />
      <Notice draft={draft} set={set} wrong={wrong} />
      {draft.kind === 'MANAGE' && <Manage draft={draft} set={set} wrong={wrong} />}
      {draft.kind === 'STOP' && <Stop draft={draft} set={set} wrong={wrong} />}
      {draft.kind === 'MOVE_FILE' && <MoveFile draft={draft} set={set} wrong={wrong} />}
      <FormError error={unplaced(task.error, Object.keys(draft))} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {common.t('dialog.cancel')}
        </Button>
        <Button type="submit" loading={task.busy}>
          {t('propose.action')}
        </Button>
      </div>
    </form>
  );
}

function Notice({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('propose.noticeNumber')}
        value={draft.noticeNumber}
        onChange={(event) => set({ noticeNumber: event.currentTarget.value })}
        error={wrong('noticeNumber')}
        maxLength={100}
        autoComplete="off"
        required
      />
      <DateInput
        label={t('propose.noticeOn')}
        value={draft.noticeOn}
        onChange={(noticeOn) => set({ noticeOn })}
        error={wrong('noticeOn')}
        required
      />
    </div>
  );
}

function Manage({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  return (
    <>
      <DateInput
        label={t('propose.testOn')}
        description={t('propose.testHint')}
        value={draft.testOn}
        onChange={(testOn) => set({ testOn })}
        error={wrong('testOn')}
        required
      />
      <Textarea
        label={t('propose.act')}
        value={draft.act}
        onChange={(event) => set({ act: event.currentTarget.value })}
        error={wrong('act')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        required
      />
      <Team draft={draft} set={set} wrong={wrong} />
    </>
  );
}

function Stop({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  return (
    <>
      <Select
        label={t('propose.stopReason')}
        data={stopReasons.map((reason) => ({ value: reason, label: t(`stop.${reason}`) }))}
        value={draft.stopReason || null}
        onChange={(reason) => set({ stopReason: (reason ?? '') as ProposeDraft['stopReason'] })}
        error={wrong('stopReason')}
        required
      />
      {needsStopPaper(draft.stopReason) && (
        <TextInput
          label={t('propose.stopPaper')}
          value={draft.stopPaper}
          onChange={(event) => set({ stopPaper: event.currentTarget.value })}
          error={wrong('stopPaper')}
          maxLength={200}
          required
        />
      )}
      <DateInput
        label={t('propose.stopOn')}
        value={draft.stopOn}
        onChange={(stopOn) => set({ stopOn })}
        error={wrong('stopOn')}
        required
      />
    </>
  );
}

function MoveFile({ draft, set, wrong }: PartProps) {
  const { t } = useTranslation('rulings');
  return (
    <>
      <TextInput
        label={t('propose.destination')}
        value={draft.destination}
        onChange={(event) => set({ destination: event.currentTarget.value })}
        error={wrong('destination')}
        maxLength={200}
        required
      />
      <Papers draft={draft} set={set} wrong={wrong} />
    </>
  );
}
