import { Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { FormsQuery, FormVersionQuery } from '../forms/forms.graphql';
import type { ColumnProps } from './column-fields';
import { type Adding, addings, type DesignIndicator, leavesOf, readDesign } from './design';
import classes from './designer.module.css';
import { Choice, Field } from './fields';
import { errorAt } from './panel';
import { tablesOf } from './tables';

/** The measure a column feeds once a report is approved: its own, or one that another edition already feeds. */
export function IndicatorFields({ column, place, problems, onChange }: ColumnProps) {
  const { t } = useTranslation('designer');
  const { indicator } = column;
  const set = (part: Partial<DesignIndicator>, kind: string) => {
    if (indicator) onChange({ ...column, indicator: { ...indicator, ...part } }, `indicator.${kind}`);
  };
  const feed = (feeds: boolean) => {
    const { indicator: _, ...rest } = column;
    const rule = column.formula ? 'RECOMPUTE' : 'SUM';
    const made = { key: '', name: column.label, overUnits: rule, overTime: rule } as const;
    onChange(feeds ? { ...rest, indicator: made } : rest, 'indicator');
  };
  const at = (name: string) => errorAt(problems, `${place}.indicator.${name}`);
  const adding = (each: Adding) => t(`column.adding.${each}`);
  return (
    <fieldset className={classes.inner}>
      <legend>{t('column.indicator')}</legend>
      <Checkbox
        label={t('column.feeds')}
        checked={indicator !== undefined}
        onChange={(event) => feed(event.currentTarget.checked)}
        error={errorAt(problems, `${place}.indicator`)}
      />
      {indicator && (
        <>
          <Field
            label={t('column.key')}
            value={indicator.key}
            error={at('key')}
            mono
            onChange={(key) => set({ key }, 'key')}
          />
          <Field
            label={t('column.indicatorName')}
            value={indicator.name}
            onChange={(name) => set({ name }, 'name')}
          />
          <div className={classes.pair}>
            <Choice
              label={t('column.overUnits')}
              value={indicator.overUnits}
              values={addings}
              word={adding}
              error={at('overUnits')}
              onChange={(overUnits) => set({ overUnits }, 'overUnits')}
            />
            <Choice
              label={t('column.overTime')}
              value={indicator.overTime}
              values={addings}
              word={adding}
              error={at('overTime')}
              onChange={(overTime) => set({ overTime }, 'overTime')}
            />
          </div>
          <Picker onPick={(picked) => onChange({ ...column, indicator: picked }, 'indicator')} />
        </>
      )}
    </fieldset>
  );
}

/** Takes a measure over that a form in force feeds. */
function Picker({ onPick }: { onPick: (indicator: DesignIndicator) => void }) {
  const { t } = useTranslation('designer');
  const [version, setVersion] = useState('');
  const [forms] = useQuery({ query: FormsQuery });
  const [opened] = useQuery({ query: FormVersionQuery, variables: { id: version }, pause: version === '' });
  const client = opened.data?.formVersion?.client as { definition?: unknown } | undefined;
  const found =
    version === ''
      ? []
      : tablesOf(readDesign(client?.definition))
          .flatMap(({ columns }) => leavesOf(columns))
          .flatMap(({ column }) => column.indicator ?? []);
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('column.pick')}
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
        data={[
          { value: '', label: t('column.pickForm') },
          ...(forms.data?.forms ?? []).flatMap(({ code, versions }) =>
            versions.slice(0, 1).map(({ id, title }) => ({ value: id, label: `${code} – ${title}` })),
          ),
        ]}
      />
      <NativeSelect
        label={t('column.indicator')}
        value=""
        disabled={found.length === 0}
        onChange={(event) => {
          const picked = found.find(({ key }) => key === event.currentTarget.value);
          if (picked) onPick(picked);
        }}
        data={[
          { value: '', label: t('column.pickIndicator') },
          ...found.map(({ key, name }) => ({ value: key, label: `${key} – ${name}` })),
        ]}
      />
    </div>
  );
}
