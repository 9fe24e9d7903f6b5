import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { businessNow, isoDate } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import form from '../dialog-form.module.css';
import type { ReminderAddressee } from '../gql/graphql';
import { RegimesQuery } from '../regimes/regimes.graphql';
import { AddReminder } from './reminders.graphql';
import './texts';

const addressees = ['CLERK', 'APPROVER', 'OFFICER'] as const satisfies readonly ReminderAddressee[];
const sides = ['before', 'on', 'after'] as const;
const mostDays = { before: 30, on: 0, after: 60 } as const;
const longestStep = 20;

type Side = (typeof sides)[number];

const wholeIn = (text: string, least: number, most: number) =>
  /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;

function useFields() {
  const { t } = useTranslation('reminders');
  const [addressee, setAddressee] = useState<ReminderAddressee>('CLERK');
  const [side, setSide] = useState<Side>('before');
  const [days, setDays] = useState('3');
  const [every, setEvery] = useState('0');
  const [regimeId, setRegime] = useState('');
  const [source, setSource] = useState('');
  const [from, setFrom] = useState(() => isoDate(businessNow()));
  const most = mostDays[side];
  const faults = {
    side: addressee !== 'CLERK' && side !== 'after' && t('dialog.late'),
    days: side !== 'on' && !wholeIn(days, 1, most) && t('dialog.wholeNumber', { from: 1, to: most }),
    every: !wholeIn(every, 0, longestStep) && t('dialog.wholeNumber', { from: 0, to: longestStep }),
    source: !source.trim() && t('dialog.needSource'),
    from: !from && t('dialog.needDay'),
  };
  const input = () => ({
    addressee,
    workingDay: side === 'on' ? 0 : side === 'before' ? -Number(days) : Number(days),
    every: Number(every),
    regimeId: regimeId || null,
    source: source.normalize('NFC').trim(),
    validFrom: from,
  });
  return {
    values: { addressee, side, days, every, regimeId, source, from },
    set: { setAddressee, setSide, setDays, setEvery, setRegime, setSource, setFrom },
    faults,
    sound: !Object.values(faults).some(Boolean),
    input,
  };
}

/** Adds a rule: whom, when, how often, of which regime, on what ground, from which day. */
export function ReminderDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('reminders');
  const add = useAction(AddReminder);
  const [checked, setChecked] = useState(false);
  const { values, set, faults, sound, input } = useFields();
  const [regimes] = useQuery({ query: RegimesQuery });
  const task = useTask(async () => {
    await add({ input: input() });
    void notify.done(t('added'));
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (sound) void task.run();
  };
  const shown = (fault: string | false) => checked && fault;
  return (
    <DialogFrame title={t('dialog.title')} opened onClose={onClose}>
      <DialogForm
        action={t('dialog.save')}
        busy={task.busy}
        error={task.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <NativeSelect
          label={t('column.to')}
          data={addressees.map((value) => ({ value, label: t(`to.${value}`) }))}
          value={values.addressee}
          onChange={(event) => set.setAddressee(event.currentTarget.value as ReminderAddressee)}
          data-autofocus
        />
        <div className={form.pair}>
          <NativeSelect
            label={t('dialog.side')}
            data={sides.map((value) => ({ value, label: t(`dialog.${value}`) }))}
            value={values.side}
            error={shown(faults.side)}
            onChange={(event) => set.setSide(event.currentTarget.value as Side)}
          />
          {values.side !== 'on' && (
            <TextInput
              label={t('dialog.days')}
              inputMode="numeric"
              value={values.days}
              error={shown(faults.days)}
              onChange={(event) => set.setDays(event.currentTarget.value)}
            />
          )}
        </div>
        <TextInput
          label={t('dialog.repeat')}
          description={t('dialog.repeatHint')}
          inputMode="numeric"
          value={values.every}
          error={shown(faults.every)}
          onChange={(event) => set.setEvery(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('column.regime')}
          data={[
            { value: '', label: t('every') },
            ...(regimes.data?.regimes ?? [])
              .filter(({ state }) => state !== 'DRAFT')
              .map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
          ]}
          value={values.regimeId}
          onChange={(event) => set.setRegime(event.currentTarget.value)}
        />
        <TextInput
          label={t('dialog.source')}
          value={values.source}
          maxLength={200}
          required
          error={shown(faults.source)}
          onChange={(event) => set.setSource(event.currentTarget.value)}
        />
        <DateInput
          label={t('dialog.from')}
          value={values.from}
          required
          error={shown(faults.from)}
          onChange={set.setFrom}
        />
      </DialogForm>
    </DialogFrame>
  );
}
