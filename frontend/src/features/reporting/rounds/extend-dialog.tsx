import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { ExtendDue } from './rounds.graphql';
import { useProgress } from './use-progress';

interface Props {
  roundId: string;
  /** Only this unit, when it is asked for from a report of its own. */
  unit?: { id: string; name: string } | null | undefined;
  opened: boolean;
  onClose: () => void;
}

/** Moves the due date of one unit or of all, by a decision and with a reason. */
export function ExtendDialog(props: Props) {
  const { t } = useTranslation('reporting');
  return (
    <DialogFrame title={t('rounds.extend.title')} opened={props.opened} onClose={props.onClose}>
      <Body {...props} />
    </DialogFrame>
  );
}

const blank = { unitId: '', until: '', decision: '', reason: '' };
type Values = typeof blank;

function useExtend(roundId: string, { unitId, ...rest }: Values, onClose: () => void) {
  const { t } = useTranslation('reporting');
  const extend = useAction(ExtendDue);
  return useTask(async () => {
    await extend({ input: { roundId, unitId: unitId || null, ...rest } });
    void notify.done(t('rounds.extend.done'));
    onClose();
  });
}

function Body({ roundId, unit, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const [values, setValues] = useState<Values>({ ...blank, unitId: unit?.id ?? '' });
  const [checked, setChecked] = useState(false);
  const [progress] = useProgress(roundId, !!unit);
  const task = useExtend(roundId, values, onClose);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const fault = (key: 'until' | 'decision' | 'reason', message: string) =>
    checked && values[key].trim() === '' ? message : undefined;
  const submit = () => {
    setChecked(true);
    if (values.until && values.decision.trim() && values.reason.trim()) void task.run();
  };
  const units = unit
    ? [unit]
    : (progress.data?.roundProgress?.units ?? []).flatMap((line) => line.unit ?? []);
  return (
    <DialogForm
      action={t('rounds.extend.action')}
      busy={task.busy}
      error={task.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        label={t('rounds.extend.unit')}
        value={values.unitId}
        onChange={(event) => set({ unitId: event.currentTarget.value })}
        data={[
          ...(unit ? [] : [{ value: '', label: t('rounds.extend.all') }]),
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DateInput
        label={t('rounds.extend.until')}
        value={values.until}
        onChange={(until) => set({ until })}
        error={fault('until', t('rounds.extend.missingUntil'))}
      />
      <TextInput
        label={t('rounds.extend.decision')}
        description={t('rounds.extend.decisionHint')}
        value={values.decision}
        onChange={(event) => set({ decision: event.currentTarget.value })}
        error={fault('decision', t('rounds.extend.missingDecision'))}
        maxLength={200}
      />
      <Textarea
        label={t('rounds.extend.reason')}
        value={values.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        error={fault('reason', t('rounds.extend.missingReason'))}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </DialogForm>
  );
}
