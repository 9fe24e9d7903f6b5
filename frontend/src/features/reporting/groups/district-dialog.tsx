import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import { SaveUnitGroups } from './groups.graphql';
import classes from './groups.module.css';
import type { Grouping } from './groups-tab';
import { proposals } from './proposals';

interface Props {
  grouping: Grouping;
  onClose: () => void;
}

/** Groups made of the former districts, for the units that are in none yet. */
export function DistrictDialog({ grouping, onClose }: Props) {
  const { t } = useTranslation('groups');
  const save = useAction(SaveUnitGroups);
  const all = proposals(grouping.formerDistricts ?? [], grouping.ungrouped ?? []);
  const [chosen, setChosen] = useState(() => all.map(({ name }) => name));
  const [officers, setOfficers] = useState<Record<string, string>>({});
  const task = useTask(async () => {
    const groups = all
      .filter(({ name }) => chosen.includes(name))
      .map(({ name, unitIds }) => ({ name, unitIds, officerIds: [officers[name] ?? ''].filter(Boolean) }));
    await save({ groups });
    void notify.done(t('saved'));
    onClose();
  });
  return (
    <DialogFrame title={t('district.title')} opened onClose={onClose}>
      <DialogForm
        action={t('district.action', { count: chosen.length })}
        busy={task.busy}
        error={task.error}
        onSubmit={() => chosen.length > 0 && void task.run()}
        onClose={onClose}
      >
        <p className={classes.hint}>{t(all.length > 0 ? 'district.text' : 'noDistrict')}</p>
        <Checkbox.Group value={chosen} onChange={setChosen}>
          <div className={classes.districts}>
            {all.map(({ name, unitIds }) => (
              <div key={name} className={classes.district}>
                <Checkbox value={name} label={`${name} – ${t('unitCount', { count: unitIds.length })}`} />
                <NativeSelect
                  size="xs"
                  aria-label={t('district.officer', { name })}
                  value={officers[name] ?? ''}
                  onChange={(event) => setOfficers({ ...officers, [name]: event.currentTarget.value })}
                  data={[
                    { value: '', label: t('district.none') },
                    ...(grouping.candidates ?? []).map((each) => ({
                      value: each.positionId,
                      label: each.name,
                    })),
                  ]}
                />
              </div>
            ))}
          </div>
        </Checkbox.Group>
      </DialogForm>
    </DialogFrame>
  );
}
