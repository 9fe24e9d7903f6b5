import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { X } from '@/shared/ui/icons';
import type { Level } from '../gql/graphql';
import classes from './regime.module.css';
import type { FieldsProps } from './regime-fields';
import { blankRespondent, type RespondentValues } from './regime-values';
import { UnitSearch } from './unit-search';

/** Who must report, as dated groups. */
export function RespondentFields({ values, set, told }: FieldsProps) {
  const { t } = useTranslation('reporting');
  const { respondents } = values;
  const change = (at: number, group: Partial<RespondentValues>) =>
    set({ respondents: respondents.map((each, index) => (index === at ? { ...each, ...group } : each)) });
  return (
    <>
      <p>{t('regimes.field.respondents')}</p>
      <p className={classes.note}>{t('regimes.hint.respondents')}</p>
      {respondents.map((group, index) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name but their place
          key={index}
          group={group}
          number={index + 1}
          told={(field) => told(`respondents.${index}.${field}`)}
          onChange={(part) => change(index, part)}
          onRemove={() => set({ respondents: respondents.filter((_, other) => other !== index) })}
        />
      ))}
      {told('respondents') && <p className={classes.fault}>{told('respondents')}</p>}
      <div>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => set({ respondents: [...respondents, blankRespondent] })}
        >
          {t('regimes.respondent.add')}
        </Button>
      </div>
    </>
  );
}

interface GroupProps {
  group: RespondentValues;
  number: number;
  told: (field: string) => string | undefined;
  onChange: (change: Partial<RespondentValues>) => void;
  onRemove: () => void;
}

function Group({ group, number, told, onChange, onRemove }: GroupProps) {
  const { t } = useTranslation('reporting');
  const levels = (['COMMUNE', 'PROVINCE'] as const).map((level) => ({
    value: level,
    label: t('regimes.respondent.whoLevel', { level: t(`regimes.level.${level}`) }),
  }));
  return (
    <div className={classes.group}>
      <div className={classes.pair}>
        <NativeSelect
          label={t('regimes.respondent.who')}
          value={group.level}
          onChange={(event) => onChange({ level: event.currentTarget.value as Level | '' })}
          data={[...levels, { value: '', label: t('regimes.respondent.whoUnits') }]}
        />
        <DateInput
          label={t('regimes.respondent.validFrom')}
          value={group.validFrom}
          onChange={(validFrom) => onChange({ validFrom })}
          error={told('validFrom')}
        />
        <DateInput
          label={t('regimes.respondent.validTo')}
          value={group.validTo}
          onChange={(validTo) => onChange({ validTo })}
          error={told('validTo')}
        />
      </div>
      {!group.level && (
        <Units units={group.units} error={told('units')} onChange={(units) => onChange({ units })} />
      )}
      <div>
        <Button size="compact-sm" variant="subtle" onClick={onRemove}>
          {t('regimes.respondent.remove', { number })}
        </Button>
      </div>
    </div>
  );
}

interface UnitsProps {
  units: RespondentValues['units'];
  error: string | undefined;
  onChange: (units: RespondentValues['units']) => void;
}

function Units({ units, error, onChange }: UnitsProps) {
  const { t } = useTranslation('reporting');
  return (
    <>
      <ul className={classes.chosen} aria-label={t('regimes.respondent.chosen')}>
        {units.map((unit) => (
          <li key={unit.id}>
            <Button
              size="compact-sm"
              variant="default"
              rightSection={<X size={14} aria-hidden />}
              aria-label={t('regimes.respondent.removeUnit', { name: unit.name })}
              onClick={() => onChange(units.filter(({ id }) => id !== unit.id))}
            >
              {unit.name}
            </Button>
          </li>
        ))}
      </ul>
      <UnitSearch
        label={t('regimes.respondent.search')}
        but={units}
        error={error}
        onPick={(unit) => onChange([...units, unit])}
      />
    </>
  );
}
