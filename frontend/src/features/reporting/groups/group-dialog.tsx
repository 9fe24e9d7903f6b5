import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { matches } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { SaveUnitGroups } from './groups.graphql';
import classes from './groups.module.css';
import type { Group, Grouping } from './groups-tab';

interface Props {
  group: Group | null;
  grouping: Grouping;
  groups: readonly Group[];
  onClose: () => void;
}

interface Choice {
  id: string;
  name: string;
  /** The other group it stands in. */
  other?: string | undefined;
}

/** Name, units and officers of one group. */
export function GroupDialog({ group, grouping, groups, onClose }: Props) {
  const { t } = useTranslation('groups');
  const save = useAction(SaveUnitGroups);
  const [name, setName] = useState(group?.name ?? '');
  const [units, setUnits] = useState(() => (group?.units ?? []).map(({ id }) => id));
  const [officers, setOfficers] = useState(() => (group?.officers ?? []).map(({ positionId }) => positionId));
  const [checked, setChecked] = useState(false);
  const task = useTask(async () => {
    const input = {
      group: group && { id: group.id, version: group.version },
      name: name.normalize('NFC').trim(),
      unitIds: units,
      officerIds: officers,
    };
    await save({ groups: [input] });
    void notify.done(t('saved'));
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (name.trim() && units.length > 0) void task.run();
  };
  return (
    <DialogFrame title={t(group ? 'dialog.edit' : 'dialog.add')} opened onClose={onClose}>
      <DialogForm
        action={t('dialog.save')}
        busy={task.busy}
        error={task.error ?? (checked && units.length === 0 ? t('dialog.missingUnits') : null)}
        onSubmit={submit}
        onClose={onClose}
      >
        <TextInput
          label={t('name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={checked && !name.trim() && t('dialog.missingName')}
          maxLength={120}
          required
          data-autofocus
        />
        <Checkbox.Group label={t('officers')} value={officers} onChange={setOfficers}>
          <div className={classes.officers}>
            {(grouping.candidates ?? []).map(({ positionId, name: person, title }) => (
              <Checkbox key={positionId} value={positionId} label={`${person} – ${title}`} />
            ))}
          </div>
        </Checkbox.Group>
        <UnitChoice choices={choicesOf(grouping, groups, group)} value={units} onChange={setUnits} />
        <p className={classes.hint}>{t('dialog.since')}</p>
      </DialogForm>
    </DialogFrame>
  );
}

/** Own units first, then free ones, then those of other groups, which would have to leave there. */
function choicesOf(grouping: Grouping, groups: readonly Group[], own: Group | null): Choice[] {
  const others = groups.filter(({ id }) => id !== own?.id);
  return [
    ...(own?.units ?? []),
    ...(grouping.ungrouped ?? []),
    ...others.flatMap(({ name, units }) => (units ?? []).map((unit) => ({ ...unit, other: name }))),
  ];
}

interface ChoiceProps {
  choices: readonly Choice[];
  value: string[];
  onChange: (ids: string[]) => void;
}

function UnitChoice({ choices, value, onChange }: ChoiceProps) {
  const { t } = useTranslation('groups');
  const [wanted, setWanted] = useState('');
  const shown = choices.filter(({ name }) => matches(name, wanted));
  return (
    <Checkbox.Group
      label={`${t('units')} (${t('dialog.chosen', { count: value.length })})`}
      value={value}
      onChange={onChange}
    >
      <TextInput
        type="search"
        aria-label={t('dialog.find')}
        placeholder={t('dialog.find')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <div className={classes.choices}>
        {shown.map(({ id, name, other }) => (
          <Checkbox
            key={id}
            value={id}
            disabled={!!other}
            label={other ? `${name} (${t('dialog.inGroup', { name: other })})` : name}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
