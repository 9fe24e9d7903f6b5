import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import type { ColumnProps } from './column-fields';
import { type Adding, addings, type DesignFeeds, natures } from './design';
import classes from './designer.module.css';
import { Choice, Field } from './fields';
import { errorAt } from './panel';

/** Which side of its rows' indicators a column tells; a ratio feeds none. */
const adding = addings.filter((each) => each !== 'RECOMPUTE');

export function FeedsFields({ column, place, problems, onChange }: ColumnProps) {
  const { t } = useTranslation('designer');
  const { feeds } = column;
  const set = (part: Partial<DesignFeeds>, kind: string) => {
    if (feeds) onChange({ ...column, feeds: { ...feeds, ...part } }, `feeds.${kind}`);
  };
  const tell = (tells: boolean) => {
    const { feeds: _, indicator: own, ...rest } = column;
    onChange(
      tells
        ? { ...rest, feeds: { overUnits: 'SUM', overTime: 'SUM' } }
        : { ...rest, ...(own && { indicator: own }) },
      'feeds',
    );
  };
  const at = (name: string) => errorAt(problems, `${place}.feeds.${name}`);
  const word = (each: Adding) => t(`column.adding.${each}`);
  return (
    <fieldset className={classes.inner}>
      <legend>{t('feeds.legend')}</legend>
      <Checkbox
        label={t('feeds.tells')}
        checked={feeds !== undefined}
        onChange={(event) => tell(event.currentTarget.checked)}
        error={errorAt(problems, `${place}.feeds`)}
      />
      {feeds && (
        <>
          <div className={classes.pair}>
            <Field
              label={t('feeds.suffix')}
              description={t('feeds.suffixHint')}
              value={feeds.suffix}
              mono
              error={at('suffix')}
              onChange={(suffix) => set({ suffix }, 'suffix')}
            />
            <Field
              label={t('feeds.name')}
              value={feeds.name}
              error={at('name')}
              onChange={(name) => set({ name }, 'name')}
            />
          </div>
          <Choice
            label={t('feeds.nature')}
            value={feeds.nature ?? ''}
            values={natures}
            word={(each) => t(`feeds.natures.${each || 'REGIME'}`)}
            error={at('nature')}
            onChange={(nature) => set({ nature }, 'nature')}
          />
          <div className={classes.pair}>
            <Choice
              label={t('column.overUnits')}
              value={feeds.overUnits}
              values={adding}
              word={word}
              error={at('overUnits')}
              onChange={(overUnits) => set({ overUnits }, 'overUnits')}
            />
            <Choice
              label={t('column.overTime')}
              value={feeds.overTime}
              values={adding}
              word={word}
              error={at('overTime')}
              onChange={(overTime) => set({ overTime }, 'overTime')}
            />
          </div>
        </>
      )}
    </fieldset>
  );
}
