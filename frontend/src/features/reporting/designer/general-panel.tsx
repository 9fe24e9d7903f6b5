import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import classes from './designer.module.css';
import { Field } from './fields';
import type { PanelProps } from './panel';
import { errorAt } from './panel';

const fields = ['code', 'edition', 'title', 'legalBasis', 'note'] as const;

/** What the form says of itself. */
export function GeneralPanel({ designer, focus }: PanelProps) {
  const { t } = useTranslation('designer');
  const { design, set, problems } = designer;
  return (
    <div className={classes.panel}>
      {fields.map((name) => (
        <Field
          key={name}
          label={t(`general.${name}`)}
          value={design[name]}
          error={errorAt(problems, name)}
          focus={focus === name}
          {...((name === 'title' || name === 'note') && { lines: 2 })}
          onChange={(value) => set({ [name]: value }, `general.${name}`)}
        />
      ))}
      <DateInput
        label={t('general.validFrom')}
        value={design.validFrom}
        error={errorAt(problems, 'validFrom')}
        onChange={(validFrom) => set({ validFrom })}
      />
      <DateInput
        label={t('general.validTo')}
        value={design.validTo ?? ''}
        error={errorAt(problems, 'validTo')}
        onChange={(validTo) => set({ validTo })}
      />
    </div>
  );
}
