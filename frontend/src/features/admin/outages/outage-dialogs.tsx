import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { businessNow, formatDateTime, formatTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { today } from '../common/validity';
import type { AdminOutagesQuery } from '../gql/graphql';
import { checkEnds, toInstant } from './instant';
import { DeclareOutage, EndOutage } from './outages.graphql';

export type OutageRow = NonNullable<AdminOutagesQuery['outages']>[number];

interface Moment {
  date: string;
  time: string;
}

interface MomentProps {
  which: 'start' | 'finish';
  value: Moment;
  onChange: (value: Moment) => void;
  error: string | undefined;
  required?: boolean;
}

function MomentFields({ which, value, onChange, error, required = false }: MomentProps) {
  const { t } = useTranslation('admin');
  return (
    <div className={common.pair}>
      <DateInput
        label={t(`outage.${which}Date`)}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        error={error}
        required={required}
      />
      <TextInput
        label={t(`outage.${which}Time`)}
        placeholder="HH:mm"
        inputMode="numeric"
        autoComplete="off"
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        required={required}
      />
    </div>
  );
}

/** Records a failure of the system, by which a late report is excused (QĐ 239/2025 art. 9.4). */
export function DeclareOutageDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const declare = useAction(DeclareOutage);
  const [start, setStart] = useState<Moment>({ date: today(), time: '' });
  const [end, setEnd] = useState<Moment>({ date: '', time: '' });
  const [reason, setReason] = useState('');
  const ended = !!(end.date || end.time);

  const check = () => {
    const found: Record<string, string> = {};
    const ends = checkEnds(start, ended ? end : null, businessNow());
    if (ends.start) found['input.startedAt'] = t(`outage.fault.${ends.start}`);
    if (ends.end) found['input.endedAt'] = t(`outage.fault.${ends.end}`);
    if (reason.trim().length < 3) found['input.reason'] = t('outage.fault.reason');
    return found;
  };
  const work = () =>
    declare({
      input: {
        startedAt: toInstant(start.date, start.time) ?? '',
        endedAt: ended ? toInstant(end.date, end.time) : null,
        reason: reason.normalize('NFC').trim(),
      },
    });
  return (
    <FormDialog
      title={t('outage.declareTitle')}
      action={t('outage.declare')}
      fields={['input.startedAt', 'input.endedAt', 'input.reason']}
      check={check}
      work={work}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p className={common.note}>{t('outage.declareText')}</p>
          <MomentFields
            which="start"
            value={start}
            onChange={setStart}
            error={faults['input.startedAt']}
            required
          />
          <MomentFields which="finish" value={end} onChange={setEnd} error={faults['input.endedAt']} />
          <p className={common.note}>{t('outage.openEnd')}</p>
          <Textarea
            label={t('outage.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={faults['input.reason']}
            autosize
            minRows={2}
            maxLength={500}
            required
          />
        </>
      )}
    </FormDialog>
  );
}

/** Records when the system worked again. */
export function EndOutageDialog({ outage, onClose }: { outage: OutageRow; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const finish = useAction(EndOutage);
  const [end, setEnd] = useState<Moment>(() => ({ date: today(), time: formatTime(businessNow()) }));
  const check = () => {
    const at = toInstant(end.date, end.time);
    if (!at) return { endedAt: t('outage.fault.to') };
    if (Date.parse(at) <= Date.parse(outage.startedAt)) return { endedAt: t('outage.fault.order') };
    if (Date.parse(at) > businessNow().getTime()) return { endedAt: t('outage.fault.future') };
    return {};
  };
  return (
    <FormDialog
      title={t('outage.endTitle')}
      action={t('outage.end')}
      fields={['endedAt']}
      check={check}
      work={() => finish({ id: outage.id, endedAt: toInstant(end.date, end.time) ?? '' })}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p>{t('outage.endText', { time: formatDateTime(outage.startedAt) })}</p>
          <MomentFields which="finish" value={end} onChange={setEnd} error={faults.endedAt} required />
        </>
      )}
    </FormDialog>
  );
}
