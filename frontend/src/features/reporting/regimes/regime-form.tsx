import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type Translate, useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import type { RegimeInput } from '../gql/graphql';
import { DueFields } from './due-fields';
import { ExemptionFields } from './exemption-fields';
import { OverlapNotice } from './overlap-notice';
import classes from './regime.module.css';
import { type FieldsProps, RegimeChoice, RegimeText } from './regime-fields';
import { inputOf, type RegimeValues, regimeFaults } from './regime-values';
import { RegimeChoicesQuery } from './regimes.graphql';
import { RespondentFields } from './respondent-fields';

interface Props {
  initial: RegimeValues;
  /** Text of the filled button. */
  action: string;
  onCancel: () => void;
  onSave: (input: RegimeInput) => Promise<void>;
}

const kinds = ['PERIODIC', 'THEMATIC', 'AD_HOC'] as const;
const origins = ['PROVINCE', 'MINISTRY', 'GOVERNMENT'] as const;
const frequencies = ['MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'AD_HOC'] as const;
const windows = ['FIFTEENTH', 'CALENDAR', 'DECEMBER'] as const;

/** All contents of a regime (NĐ 09/2019 Điều 7) in one form; faults are told at their place when it is sent. */
export function RegimeForm({ initial, action, onCancel, onSave }: Props) {
  const { t } = useTranslation('reporting');
  const [values, setValues] = useState(initial);
  const [checked, setChecked] = useState(false);
  const task = useTask(async () => onSave(inputOf(values)));
  const faults = regimeFaults(values);
  const count = Object.keys(faults).length;
  const fields: FieldsProps = {
    values,
    set: (change) => setValues((before) => ({ ...before, ...change })),
    told: (place) => {
      const fault = checked ? faults[place] : undefined;
      return fault && t(`regimes.fault.${fault}`);
    },
  };
  const submit = () => {
    setChecked(true);
    if (count === 0) void task.run();
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Basis {...fields} />
      <Contents {...fields} />
      <Times {...fields} />
      <FormPart {...fields} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('regimes.cancel')}
        </Button>
        {checked && count > 0 && (
          <p className={classes.fault} role="alert">
            {t('regimes.fault.summary', { count })} {faultNames(Object.keys(faults), t).join('; ')}
          </p>
        )}
      </div>
      <FormError error={task.error} />
    </form>
  );
}

/** Fields whose value is called otherwise than their name. */
const renamed: Readonly<Record<string, string>> = { dueDays: 'dueRules', leadUnitId: 'leadUnit' };

/** Names of the fields with faults, each once. */
function faultNames(places: readonly string[], t: Translate<'reporting'>): string[] {
  const names = places.map((place) => {
    const field = place.split('.')[0] ?? '';
    return t(`regimes.field.${(renamed[field] ?? field) as 'name'}`);
  });
  return [...new Set(names)];
}

function Basis(fields: FieldsProps) {
  const { t } = useTranslation('reporting');
  const [{ data }] = useQuery({ query: RegimeChoicesQuery });
  // Any unit may lead, a commune too.
  const units = [...(data?.units?.items ?? []), ...(data?.communes?.items ?? [])].filter(
    ({ kind }) => kind !== 'ROOM',
  );
  return (
    <fieldset className={classes.section}>
      <legend>{t('regimes.section.basis')}</legend>
      <RegimeText {...fields} name="name" />
      <div className={classes.pair}>
        <RegimeText {...fields} name="code" description={t('regimes.hint.code')} />
        <RegimeChoice
          {...fields}
          name="leadUnitId"
          field="leadUnit"
          options={[{ value: '', label: '' }, ...units.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <div className={classes.pair}>
        <RegimeChoice
          {...fields}
          name="kind"
          options={kinds.map((value) => ({ value, label: t(`regimes.kind.${value}`) }))}
        />
        <RegimeChoice
          {...fields}
          name="origin"
          options={origins.map((value) => ({ value, label: t(`regimes.origin.${value}`) }))}
        />
      </div>
      <RegimeText {...fields} name="legalBasis" lines={2} />
    </fieldset>
  );
}

function Contents(fields: FieldsProps) {
  const { t } = useTranslation('reporting');
  return (
    <fieldset className={classes.section}>
      <legend>{t('regimes.section.content')}</legend>
      <RegimeText {...fields} name="content" lines={4} />
      <RespondentFields {...fields} />
      <ExemptionFields {...fields} />
      <RegimeText {...fields} name="recipients" />
      <RegimeText {...fields} name="method" lines={2} />
    </fieldset>
  );
}

function Times(fields: FieldsProps) {
  const { t } = useTranslation('reporting');
  return (
    <fieldset className={classes.section}>
      <legend>{t('regimes.section.time')}</legend>
      <div className={classes.pair}>
        <RegimeChoice
          {...fields}
          name="frequency"
          options={frequencies.map((value) => ({ value, label: t(`regimes.frequency.${value}`) }))}
        />
        <RegimeChoice
          {...fields}
          name="windowRule"
          options={windows.map((value) => ({ value, label: t(`regimes.window.${value}`) }))}
        />
      </div>
      <DueFields {...fields} />
    </fieldset>
  );
}

const natures = ['FINAL', 'PRELIMINARY', 'ESTIMATE', 'PLAN'] as const;

function FormPart(fields: FieldsProps) {
  const { t } = useTranslation('reporting');
  const { t: common } = useTranslation();
  const [{ data }] = useQuery({ query: RegimeChoicesQuery });
  const forms = (data?.forms ?? []).map(({ code, title }) => ({ value: code, label: `${code} – ${title}` }));
  const outlines = (data?.outlines ?? []).map(({ code, title }) => ({
    value: code,
    label: `${code} – ${title}`,
  }));
  const sources = (data?.regimes ?? [])
    .filter(({ code }) => code !== fields.values.code)
    .map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }));
  return (
    <fieldset className={classes.section}>
      <legend>{t('regimes.section.form')}</legend>
      <RegimeChoice {...fields} name="formCode" options={[{ value: '', label: '' }, ...forms]} />
      <OverlapNotice formCode={fields.values.formCode} />
      <RegimeChoice
        {...fields}
        name="nature"
        options={natures.map((value) => ({ value, label: common(`status.${value}`) }))}
      />
      <RegimeChoice
        {...fields}
        name="outlineCode"
        options={[{ value: '', label: t('regimes.noOutline') }, ...outlines]}
      />
      <RegimeChoice
        {...fields}
        name="sourceRegimeId"
        options={[{ value: '', label: t('regimes.noSource') }, ...sources]}
      />
      <RegimeText {...fields} name="guidance" lines={3} />
    </fieldset>
  );
}
