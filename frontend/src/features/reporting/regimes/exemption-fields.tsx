import { Button, TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { X } from '@/shared/ui/icons';
import classes from './regime.module.css';
import type { FieldsProps } from './regime-fields';
import { blankExemption, type ExemptionValues } from './regime-values';
import { UnitSearch } from './unit-search';

/** Units let off one by one, each with its days and reason. */
export function ExemptionFields({ values, set, told }: FieldsProps) {
  const { t } = useTranslation('reporting');
  const { exemptions } = values;
  const change = (at: number, part: Partial<ExemptionValues>) =>
    set({ exemptions: exemptions.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  return (
    <>
      <p>{t('regimes.field.exemptions')}</p>
      <p className={classes.note}>{t('regimes.hint.exemptions')}</p>
      {exemptions.map((exemption, index) => (
        <Exempted
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place
          key={index}
          exemption={exemption}
          number={index + 1}
          told={(field) => told(`exemptions.${index}.${field}`)}
          onChange={(part) => change(index, part)}
          onRemove={() => set({ exemptions: exemptions.filter((_, other) => other !== index) })}
        />
      ))}
      <div>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => set({ exemptions: [...exemptions, blankExemption] })}
        >
          {t('regimes.exemption.add')}
        </Button>
      </div>
    </>
  );
}

interface ExemptedProps {
  exemption: ExemptionValues;
  number: number;
  told: (field: string) => string | undefined;
  onChange: (change: Partial<ExemptionValues>) => void;
  onRemove: () => void;
}

function Exempted({ exemption, number, told, onChange, onRemove }: ExemptedProps) {
  const { t } = useTranslation('reporting');
  const { unit } = exemption;
  return (
    <div className={classes.group}>
      {unit ? (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<X size={14} aria-hidden />}
            aria-label={t('regimes.exemption.change', { name: unit.name })}
            onClick={() => onChange({ unit: null })}
          >
            {unit.name}
          </Button>
        </div>
      ) : (
        <UnitSearch
          label={t('regimes.exemption.search')}
          error={told('unit')}
          onPick={(picked) => onChange({ unit: picked })}
        />
      )}
      <div className={classes.pair}>
        <DateInput
          label={t('regimes.respondent.validFrom')}
          value={exemption.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
          error={told('validFrom')}
        />
        <DateInput
          label={t('regimes.respondent.validTo')}
          value={exemption.validTo}
          onChange={(validTo) => onChange({ validTo })}
          error={told('validTo')}
        />
      </div>
      <TextInput
        label={t('regimes.exemption.reason')}
        value={exemption.reason}
        maxLength={500}
        error={told('reason')}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      <div>
        <Button size="compact-sm" variant="subtle" onClick={onRemove}>
          {t('regimes.exemption.remove', { number })}
        </Button>
      </div>
    </div>
  );
}
