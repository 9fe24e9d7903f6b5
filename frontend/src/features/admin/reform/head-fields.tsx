import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import common from '../common/admin.module.css';
import type { Faults } from '../common/faults';
import type { ReorganisationInput } from '../gql/graphql';

export const emptyHead: ReorganisationInput = {
  title: '',
  resolution: '',
  issuedOn: '',
  effectiveOn: '',
  windUpTo: '',
  endsDistricts: false,
};

const required = ['title', 'resolution', 'issuedOn', 'effectiveOn', 'windUpTo'] as const;

export const headFields = required.map((name) => `input.${name}`);

export function checkHead(draft: ReorganisationInput, message: string): Faults {
  return Object.fromEntries(
    required.filter((name) => !draft[name].trim()).map((name) => [`input.${name}`, message]),
  );
}

interface Props {
  value: ReorganisationInput;
  onChange: (value: ReorganisationInput) => void;
  faults: Faults;
}

/** What a resolution says of itself. */
export function HeadFields({ value, onChange, faults }: Props) {
  const { t } = useTranslation('admin');
  const set = (part: Partial<ReorganisationInput>) => onChange({ ...value, ...part });
  return (
    <>
      <TextInput
        label={t('reform.name')}
        placeholder={t('reform.nameHint')}
        value={value.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={faults['input.title']}
        maxLength={300}
        data-autofocus
        required
      />
      <TextInput
        label={t('reform.resolution')}
        placeholder={t('reform.resolutionHint')}
        value={value.resolution}
        onChange={(event) => set({ resolution: event.currentTarget.value })}
        error={faults['input.resolution']}
        maxLength={300}
        required
      />
      <div className={common.pair}>
        <DateInput
          label={t('reform.issuedOn')}
          value={value.issuedOn}
          onChange={(issuedOn) => set({ issuedOn })}
          error={faults['input.issuedOn']}
          required
        />
        <DateInput
          label={t('reform.effectiveOn')}
          value={value.effectiveOn}
          onChange={(effectiveOn) => set({ effectiveOn })}
          error={faults['input.effectiveOn']}
          required
        />
      </div>
      <DateInput
        label={t('reform.windUpTo')}
        description={t('reform.windUpHint')}
        value={value.windUpTo}
        onChange={(windUpTo) => set({ windUpTo })}
        error={faults['input.windUpTo']}
        required
      />
      <Checkbox
        label={t('reform.endsDistricts')}
        checked={value.endsDistricts}
        onChange={(event) => set({ endsDistricts: event.currentTarget.checked })}
      />
    </>
  );
}
