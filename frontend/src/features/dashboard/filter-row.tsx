import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { businessNow, compareText, isoDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import type { Subject } from './ask';
import classes from './filters.module.css';
import type { Nature } from './gql/graphql';
import { KnownAt } from './known-at';
import type { FigurePeriod } from './periods';
import { leaveCommune, natureWords, onTodaysBoundaries } from './search';
import { indicatorGroups, isPlanned, ofNature, shortName, type Topic } from './topics';
import { useAddress } from './use-address';

import '@mantine/core/styles/InlineInput.layer.css';

const UnitSelect = lazy(() => import('./unit-select'));

interface Props {
  topic: Topic;
  subject: Subject;
  periods: readonly FigurePeriod[];
  communes: readonly { code: string; name: string }[];
}

/** The choices; on a phone folded under one line that says what is chosen. */
export function Filters({ area, ...props }: Props & { area: string }) {
  const { t } = useTranslation('dashboard');
  const narrow = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  if (!narrow) return <FilterRow {...props} />;
  return (
    <details className={classes.folded} data-print="never">
      <summary>{t('filtersNow', { period: props.subject.period.label, area })}</summary>
      <FilterRow {...props}>
        <KnownAt />
      </FilterRow>
    </details>
  );
}

/** Period, unit, indicator, boundaries and approval: all of it in the address. */
function FilterRow({ topic, subject, periods, communes, children }: Props & { children?: ReactNode }) {
  const { t } = useTranslation('dashboard');
  const { search, go } = useAddress();
  return (
    <fieldset className={classes.filters} data-print="never">
      <legend className={classes.legend}>{t('filters')}</legend>
      <NativeSelect
        size="sm"
        label={t('period')}
        value={subject.period.key}
        data={periods.map(({ key, label }) => ({ value: key, label }))}
        onChange={({ currentTarget: { value } }) => go((before) => ({ ...before, ky: value }))}
      />
      {!subject.home.isCommune && <UnitChoice subject={subject} communes={communes} />}
      {subject.all.length > 1 && <IndicatorSelect subject={subject} />}
      <BoundariesChoice />
      {topic.natures.length > 1 && <NatureSelect natures={topic.natures} nature={subject.nature} />}
      {subject.nature !== 'PLAN' && ofNature(topic.indicators, subject.nature).some(isPlanned) && (
        <Checkbox
          className={classes.planSwitch ?? ''}
          label={t('againstPlan')}
          checked={subject.againstPlan}
          onChange={({ currentTarget: { checked } }) =>
            go((before) => ({ ...before, 'so-ke-hoach': checked || undefined }))
          }
        />
      )}
      <Checkbox
        className={classes.unapprovedSwitch ?? ''}
        label={t('unapproved')}
        checked={search['chua-duyet'] ?? false}
        onChange={({ currentTarget: { checked } }) =>
          go((before) => ({ ...before, 'chua-duyet': checked || undefined }))
        }
      />
      {children}
    </fieldset>
  );
}

/** Boundaries of today, of each period's time, or of a day that is then asked for. */
function BoundariesChoice() {
  const { t } = useTranslation('dashboard');
  const { search, go } = useAddress();
  const day = search['dia-gioi-ngay'];
  const choose = (value: string) =>
    go((before) => ({
      ...onTodaysBoundaries(before),
      ...(value === 'thoi-diem' && { 'dia-gioi': value }),
      ...(value === 'ngay' && { 'dia-gioi-ngay': isoDate(businessNow()) }),
    }));
  return (
    <>
      <NativeSelect
        size="sm"
        label={t('boundaries')}
        value={day ? 'ngay' : (search['dia-gioi'] ?? '')}
        data={[
          { value: '', label: t('boundariesToday') },
          { value: 'thoi-diem', label: t('boundariesThen') },
          { value: 'ngay', label: t('boundariesDay') },
        ]}
        onChange={({ currentTarget: { value } }) => choose(value)}
      />
      {day && (
        <DateInput
          label={t('boundariesInput')}
          value={day}
          onChange={(date) => date && go((before) => ({ ...before, 'dia-gioi-ngay': date }))}
        />
      )}
    </>
  );
}

function NatureSelect({ natures, nature }: { natures: Topic['natures']; nature: Nature }) {
  const { t } = useTranslation('dashboard');
  const { t: common } = useTranslation();
  const { go } = useAddress();
  return (
    <NativeSelect
      size="sm"
      label={t('nature')}
      value={nature}
      data={natures.map((value) => ({ value, label: common(`status.${value}`) }))}
      onChange={({ currentTarget: { value } }) =>
        go((before) => ({ ...before, ky: undefined, 'tinh-chat': natureWords[value as Nature] }))
      }
    />
  );
}

function IndicatorSelect({ subject }: { subject: Subject }) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const groups = useMemo(() => indicatorGroups(subject.all), [subject.all]);
  return (
    <NativeSelect
      size="sm"
      label={t('indicator')}
      value={subject.chosen.key}
      onChange={({ currentTarget: { value } }) => go((before) => ({ ...before, 'chi-tieu': value }))}
    >
      {groups.map(({ group, items }) => (
        <optgroup key={items[0]?.key} label={group || t('indicatorTotals')}>
          {items.map((item) => (
            <option key={item.key} value={item.key}>
              {shortName(item)}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

function UnitChoice({ subject, communes }: Omit<Props, 'topic' | 'periods'>) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const { home, area } = subject;
  const data = useMemo(
    () => [
      { value: home.code, label: home.fullName },
      ...[...communes]
        .sort((a, b) => compareText(a.name, b.name))
        .map(({ code, name }) => ({ value: code, label: name })),
    ],
    [home, communes],
  );
  const pick = (code: string) =>
    go((before) => (code === home.code ? leaveCommune(before) : { ...before, xa: code }));
  const name = data.find((each) => each.value === area.code)?.label ?? '';
  return (
    <Suspense fallback={<TextInput size="sm" label={t('unit')} value={name} readOnly />}>
      <UnitSelect label={t('unit')} value={area.code} data={data} onPick={pick} />
    </Suspense>
  );
}
