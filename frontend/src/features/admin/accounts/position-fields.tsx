import { Checkbox, Select, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { DateInput } from '@/shared/ui/date-input';
import classes from '../common/admin.module.css';
import type { Faults } from '../common/faults';
import { UnitPicker } from '../common/unit-picker';
import type { Role, SigningForm } from '../gql/graphql';
import { mayAssign, maySign, type PositionDraft, roles, withRoles } from './position-draft';

interface Props {
  /** Where the position stands in the input: "input" or "input.position". */
  prefix: string;
  draft: PositionDraft;
  onChange: (draft: PositionDraft) => void;
  faults: Faults;
}

const signingForms: readonly SigningForm[] = ['TM', 'Q', 'KT', 'TL', 'TUQ'];

/** The fields of a position: title, unit, roles, signing form, dates. */
export function PositionFields({ prefix, draft, onChange, faults }: Props) {
  const { t } = useTranslation('admin');
  const set = (part: Partial<PositionDraft>) => onChange({ ...draft, ...part });
  const fault = (name: string) => faults[`${prefix}.${name}`];
  return (
    <>
      <TextInput
        label={t('position.title')}
        placeholder={t('position.titleHint')}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={fault('title')}
        maxLength={150}
        required
      />
      <UnitPicker
        label={t('position.unit')}
        value={draft.unitId}
        onChange={(unitId) => set({ unitId })}
        error={fault('unitId')}
        on={draft.validFrom}
        required
      />
      <RoleChoices draft={draft} onChange={onChange} error={fault('roles')} />
      {maySign(draft.roles) && (
        <Select
          label={t('position.signingForm')}
          description={t('position.signingFormHint')}
          data={signingForms.map((form) => ({ value: form, label: t(`signing.${form}`) }))}
          value={draft.signingForm || null}
          onChange={(form) => set({ signingForm: (form as SigningForm | null) ?? '' })}
          error={fault('signingForm')}
          clearable
          clearButtonProps={{ 'aria-label': t('position.signingFormNone') }}
          placeholder={t('position.signingFormNone')}
        />
      )}
      <div className={classes.pair}>
        <DateInput
          label={t('position.from')}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={fault('validFrom')}
          required
        />
        <DateInput
          label={t('position.to')}
          value={draft.validTo}
          onChange={(validTo) => set({ validTo })}
          error={fault('validTo')}
        />
      </div>
    </>
  );
}

interface RoleProps {
  draft: PositionDraft;
  onChange: (draft: PositionDraft) => void;
  error: string | undefined;
}

function RoleChoices({ draft, onChange, error }: RoleProps) {
  const { t } = useTranslation('admin');
  const own = useViewer().roles;
  return (
    <Checkbox.Group
      label={t('position.roles')}
      value={[...draft.roles]}
      onChange={(chosen) => onChange(withRoles(draft, chosen as Role[]))}
      error={error}
      required
    >
      <div className={classes.choices}>
        {roles.map((role) => {
          const may = mayAssign(role, own);
          return (
            <Checkbox
              key={role}
              value={role}
              label={t(`role.${role}`)}
              description={may ? t(`roleHint.${role}`) : t('position.roleBeyond')}
              disabled={!may}
              size="sm"
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}
