import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { FormDialog } from '../common/form-dialog';
import type { CalendarDayKind } from '../gql/graphql';
import { RemoveCalendarDay, SetCalendarDay } from './calendar.graphql';
import { dayKinds } from './day-kind';
import type { SpecialDay } from './months';

const fields = ['input.date', 'input.kind', 'input.name', 'input.source', 'input.provisional'];

/** Sets what a day is; a day that is already special is changed. */
export function DayDialog({
  date,
  special,
  onClose,
}: {
  date: string;
  special: SpecialDay | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('admin');
  const save = useAction(SetCalendarDay);
  const remove = useAction(RemoveCalendarDay);
  const [removing, setRemoving] = useState(false);
  const [day, setDay] = useState(date);
  const [kind, setKind] = useState<CalendarDayKind | ''>(special?.kind ?? '');
  const [name, setName] = useState(special?.name ?? '');
  const [source, setSource] = useState(special?.source ?? '');
  const [provisional, setProvisional] = useState(special?.provisional ?? false);

  const check = () => {
    const found: Record<string, string> = {};
    if (!day) found['input.date'] = t('calendar.fault.date');
    if (!kind) found['input.kind'] = t('calendar.fault.kind');
    if (name.trim().length < 2) found['input.name'] = t('calendar.fault.name');
    if (source.trim().length < 3) found['input.source'] = t('calendar.fault.source');
    return found;
  };
  const work = async () => {
    if (kind)
      await save({ input: { date: day, kind, name: name.trim(), source: source.trim(), provisional } });
  };
  if (removing) {
    return (
      <ConfirmDialog
        title={t('calendar.remove')}
        opened
        onClose={onClose}
        action={t('calendar.remove')}
        danger
        onConfirm={() => remove({ date })}
      >
        <p>{t('calendar.removeText')}</p>
      </ConfirmDialog>
    );
  }
  return (
    <FormDialog
      title={t(special ? 'calendar.changeTitle' : 'calendar.setTitle')}
      action={t('calendar.save')}
      fields={fields}
      check={check}
      work={work}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <DateInput
            label={t('calendar.date')}
            value={day}
            onChange={setDay}
            error={faults['input.date']}
            required
          />
          <Select
            label={t('calendar.kind')}
            description={kind ? t(`dayKindHint.${kind}`) : undefined}
            data={dayKinds.map((one) => ({ value: one, label: t(`dayKind.${one}`) }))}
            value={kind || null}
            onChange={(next) => setKind(dayKinds.find((one) => one === next) ?? '')}
            error={faults['input.kind']}
            allowDeselect={false}
            required
          />
          <TextInput
            label={t('calendar.name')}
            placeholder={t('calendar.nameHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={faults['input.name']}
            maxLength={120}
            required
          />
          <TextInput
            label={t('calendar.source')}
            placeholder={t('calendar.sourceHint')}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
            error={faults['input.source']}
            maxLength={300}
            required
          />
          <Checkbox
            label={t('calendar.provisionalLabel')}
            description={t('calendar.provisionalHint')}
            checked={provisional}
            onChange={(event) => setProvisional(event.currentTarget.checked)}
          />
          {special && (
            <div>
              <Button variant="default" size="compact-sm" onClick={() => setRemoving(true)}>
                {t('calendar.remove')}
              </Button>
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}
