import { TextInput } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import classes from './regime.module.css';
import type { FieldsProps } from './regime-fields';
import { dueLevels } from './regime-values';

/** Due dates after closing, in working days by level, and the days of a supplement. */
export function DueFields({ values, set, told }: FieldsProps) {
  const { t } = useTranslation('reporting');
  return (
    <>
      <p>{t('regimes.field.dueRules')}</p>
      <p className={classes.note}>{t('regimes.hint.dueRules')}</p>
      <div className={classes.pair}>
        {dueLevels.map((level) => (
          <TextInput
            key={level}
            label={`${t(`regimes.level.${level}`)} (${t('regimes.workingDays', { count: 2 }).replace(/^\d+ /, '')})`}
            inputMode="numeric"
            value={values.dueDays[level]}
            onChange={(event) => set({ dueDays: { ...values.dueDays, [level]: event.currentTarget.value } })}
            error={told(`dueDays.${level}`)}
          />
        ))}
        {dueLevels.map((level) => (
          <TextInput
            key={`before-${level}`}
            label={t('regimes.beforeDay', { level: t(`regimes.level.${level}`) })}
            inputMode="numeric"
            value={values.dueBefore[level]}
            onChange={(event) =>
              set({ dueBefore: { ...values.dueBefore, [level]: event.currentTarget.value } })
            }
            error={told(`dueBefore.${level}`)}
          />
        ))}
        <TextInput
          label={t('regimes.field.supplementDays')}
          inputMode="numeric"
          value={values.supplementDays}
          onChange={(event) => set({ supplementDays: event.currentTarget.value })}
          error={told('supplementDays')}
        />
      </div>
      {told('dueDays') && <p className={classes.fault}>{told('dueDays')}</p>}
    </>
  );
}
