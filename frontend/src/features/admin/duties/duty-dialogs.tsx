import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { UnitPicker } from '../common/unit-picker';
import { today } from '../common/validity';
import type { AdminDutiesQuery } from '../gql/graphql';
import { EndDuty, GrantDuty } from './duties.graphql';
import { asks, checkDuty, dutyFields, dutyKinds, emptyDuty, toDutyInput } from './duty-draft';
import { PositionPicker, RegimePicker } from './duty-pickers';

export type DutyRow = NonNullable<AdminDutiesQuery['duties']>[number];

/** Hands a duty to a unit or to one of its positions. */
export function GrantDutyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('admin');
  const seesRegimes = useCan('regime.read');
  const grant = useAction(GrantDuty);
  const [draft, setDraft] = useState(() => emptyDuty(today()));
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const check = () =>
    Object.fromEntries(
      Object.entries(checkDuty(draft)).map(([place, fault]) => [place, t(`duty.fault.${fault}`)]),
    );
  const work = async () => {
    const { kind } = draft;
    if (kind) await grant({ input: toDutyInput({ ...draft, kind }) });
  };
  return (
    <FormDialog
      title={t('duty.grantTitle')}
      action={t('duty.grant')}
      fields={dutyFields}
      check={check}
      work={work}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <Select
            label={t('duty.kind')}
            // Without sight of the regimes there is none to choose from.
            data={dutyKinds.map((kind) => ({
              value: kind,
              label: t(`duty.kinds.${kind}`),
              disabled: kind === 'LEAD_AGENCY' && !seesRegimes,
            }))}
            description={
              draft.kind ? t(`duty.hints.${draft.kind}`) : seesRegimes ? undefined : t('duty.leadRefused')
            }
            value={draft.kind || null}
            onChange={(kind) => set({ kind: dutyKinds.find((one) => one === kind) ?? '' })}
            error={faults['input.kind']}
            data-autofocus
            required
          />
          <UnitPicker
            label={t(asks.target(draft.kind) ? 'duty.room' : 'duty.unit')}
            value={draft.unitId}
            onChange={(unitId) => set({ unitId, positionId: '' })}
            on={draft.validFrom}
            error={faults['input.unitId']}
            required
          />
          {asks.target(draft.kind) && (
            <UnitPicker
              label={t('duty.target')}
              value={draft.targetId}
              onChange={(targetId) => set({ targetId })}
              on={draft.validFrom}
              error={faults['input.targetId']}
              required
            />
          )}
          {asks.regime(draft.kind) && (
            <RegimePicker
              value={draft.regimeId}
              onChange={(regimeId) => set({ regimeId })}
              error={faults['input.regimeId']}
            />
          )}
          {asks.position(draft.kind) && (
            <PositionPicker
              unitId={draft.unitId}
              value={draft.positionId}
              onChange={(positionId) => set({ positionId })}
              error={faults['input.positionId']}
            />
          )}
          <TextInput
            label={t('duty.basis')}
            placeholder={t('duty.basisHint')}
            value={draft.legalBasis}
            onChange={(event) => set({ legalBasis: event.currentTarget.value })}
            error={faults['input.legalBasis']}
            maxLength={300}
            required
          />
          <div className={common.pair}>
            <DateInput
              label={t('position.from')}
              value={draft.validFrom}
              onChange={(validFrom) => set({ validFrom })}
              error={faults['input.validFrom']}
              required
            />
            <DateInput
              label={t('position.to')}
              value={draft.validTo}
              onChange={(validTo) => set({ validTo })}
              error={faults['input.validTo']}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}

/** Sets the last day of a duty. */
export function EndDutyDialog({ duty, onClose }: { duty: DutyRow; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const end = useAction(EndDuty);
  const [lastDay, setLastDay] = useState(today());
  return (
    <FormDialog
      title={t('duty.endTitle', { kind: t(`duty.kinds.${duty.kind}`) })}
      action={t('duty.end')}
      danger
      fields={['lastDay']}
      check={() => (lastDay ? {} : { lastDay: t('position.fault.lastDay') })}
      work={() => end({ id: duty.id, lastDay })}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <p>{t('duty.endText', { unit: duty.unit?.name ?? '' })}</p>
          <DateInput
            label={t('position.lastDay')}
            value={lastDay}
            onChange={setLastDay}
            error={faults.lastDay}
            required
          />
        </>
      )}
    </FormDialog>
  );
}
