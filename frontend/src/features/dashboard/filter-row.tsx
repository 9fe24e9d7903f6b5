import { Checkbox, NativeSelect, Select } from '@mantine/core';
import { useMemo } from 'react';
import { compareText, matches } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import type { Subject } from './ask';
import classes from './dashboard.module.css';
import type { FigurePeriod } from './periods';
import { leaveCommune } from './search';
import { indicatorGroups, shortName, type Topic } from './topics';
import { useAddress } from './use-address';
import '@mantine/core/styles/NativeSelect.layer.css';

interface Props {
  topic: Topic;
  subject: Subject;
  periods: readonly FigurePeriod[];
  communes: readonly { code: string; name: string }[];
}

/** Period, unit, indicator, boundaries and approval: all of it in the address. */
export function FilterRow({ topic, subject, periods, communes }: Props) {
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
      {!subject.home.isCommune && <UnitSelect subject={subject} communes={communes} />}
      {topic.indicators.length > 1 && <IndicatorSelect topic={topic} subject={subject} />}
      <NativeSelect
        size="sm"
        label={t('boundaries')}
        value={search['dia-gioi'] ?? ''}
        data={[
          { value: '', label: t('boundariesToday') },
          { value: 'thoi-diem', label: t('boundariesThen') },
        ]}
        onChange={({ currentTarget: { value } }) =>
          go((before) => ({ ...before, 'dia-gioi': value ? 'thoi-diem' : undefined }))
        }
      />
      <Checkbox
        className={classes.unapprovedSwitch ?? ''}
        label={t('unapproved')}
        checked={search['chua-duyet'] ?? false}
        onChange={({ currentTarget: { checked } }) =>
          go((before) => ({ ...before, 'chua-duyet': checked || undefined }))
        }
      />
    </fieldset>
  );
}

function IndicatorSelect({ topic, subject }: { topic: Topic; subject: Subject }) {
  const { t } = useTranslation('dashboard');
  const { go } = useAddress();
  const groups = useMemo(() => indicatorGroups(topic.indicators), [topic.indicators]);
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

function UnitSelect({ subject, communes }: Omit<Props, 'topic' | 'periods'>) {
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
  return (
    <Select
      size="sm"
      label={t('unit')}
      value={area.code}
      data={data}
      searchable
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={t('unitNothing')}
      filter={({ options, search }) =>
        options.filter((each) => 'label' in each && matches(each.label, search))
      }
      onChange={(code) =>
        go((before) => (!code || code === home.code ? leaveCommune(before) : { ...before, xa: code }))
      }
    />
  );
}
