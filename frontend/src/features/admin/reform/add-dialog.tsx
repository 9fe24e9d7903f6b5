import { Checkbox, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import common from '../common/admin.module.css';
import type { Faults } from '../common/faults';
import { FormDialog } from '../common/form-dialog';
import { addDays } from '../common/validity';
import {
  emptyTarget,
  isCode,
  type LineRow,
  readShare,
  type SourceDraft,
  type TargetDraft,
  withTarget,
} from './lineage-draft';
import { AreaChoicesQuery } from './reform.graphql';

interface Props {
  effectiveOn: string;
  rows: readonly LineRow[];
  onTake: (rows: LineRow[]) => Promise<unknown>;
  onClose: () => void;
}

const kinds = ['xã', 'phường', 'đặc khu'];

/** One new unit with the old ones that it takes in, whole or in part. */
export function AddDialog({ effectiveOn, rows, onTake, onClose }: Props) {
  const { t } = useTranslation('admin');
  const [draft, setDraft] = useState<TargetDraft>(() => ({
    ...emptyTarget,
    province: rows.at(-1)?.target?.parent ?? '',
  }));
  const set = (part: Partial<TargetDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setSource = (code: string, part: Partial<SourceDraft>) =>
    set({ sources: draft.sources.map((each) => (each.code === code ? { ...each, ...part } : each)) });
  const check = (): Faults => ({
    ...(isCode(draft.code) ? {} : { code: t('reform.lineage.badCode') }),
    ...(isCode(draft.province) ? {} : { province: t('reform.lineage.badCode') }),
    ...(draft.name.trim() ? {} : { name: t('reform.required') }),
    ...(draft.sources.length > 0 ? {} : { sources: t('reform.lineage.noSource') }),
    ...Object.fromEntries(
      draft.sources
        .filter((each) => each.partial && readShare(each.share) === undefined)
        .map((each) => [`share ${each.code}`, t('reform.lineage.badShare')]),
    ),
  });
  return (
    <FormDialog
      title={t('reform.lineage.addTitle')}
      action={t('reform.lineage.addAction')}
      fields={[]}
      check={check}
      work={() => onTake(withTarget(rows, draft))}
      onClose={onClose}
    >
      {(faults) => (
        <>
          <div className={common.pair}>
            <TextInput
              label={t('reform.lineage.code')}
              value={draft.code}
              onChange={(event) => set({ code: event.currentTarget.value })}
              error={faults.code}
              inputMode="numeric"
              maxLength={5}
              data-autofocus
              required
            />
            <Select
              label={t('reform.lineage.kind')}
              data={kinds}
              value={draft.kind}
              allowDeselect={false}
              onChange={(kind) => set({ kind: kind ?? 'xã' })}
            />
          </div>
          <div className={common.pair}>
            <TextInput
              label={t('reform.lineage.newName')}
              value={draft.name}
              onChange={(event) => set({ name: event.currentTarget.value })}
              error={faults.name}
              maxLength={120}
              required
            />
            <TextInput
              label={t('reform.lineage.province')}
              value={draft.province}
              onChange={(event) => set({ province: event.currentTarget.value })}
              error={faults.province}
              inputMode="numeric"
              maxLength={3}
              required
            />
          </div>
          <SourcePicker
            on={addDays(effectiveOn, -1)}
            value={draft.sources}
            onChange={(sources) => set({ sources })}
            error={faults.sources}
          />
          {draft.sources.map((source) => (
            <div key={source.code} className={common.pair}>
              <Checkbox
                label={t('reform.lineage.partial', { unit: source.name })}
                checked={source.partial}
                onChange={(event) => setSource(source.code, { partial: event.currentTarget.checked })}
              />
              {source.partial && (
                <TextInput
                  label={t('reform.lineage.share')}
                  value={source.share}
                  onChange={(event) => setSource(source.code, { share: event.currentTarget.value })}
                  error={faults[`share ${source.code}`]}
                  inputMode="decimal"
                />
              )}
            </div>
          ))}
        </>
      )}
    </FormDialog>
  );
}

interface PickerProps {
  on: string;
  value: readonly SourceDraft[];
  onChange: (value: SourceDraft[]) => void;
  error: string | undefined;
}

/** Chooses territories by searching for their People's Committees. */
function SourcePicker({ on, value, onChange, error }: PickerProps) {
  const { t } = useTranslation('admin');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const [choices] = useQuery({ query: AreaChoicesQuery, variables: { search: search || null, on } });
  const found = (choices.data?.units?.items ?? []).flatMap(({ level, area }) =>
    level === 'PROVINCE' || !area ? [] : [{ code: area.code, name: area.fullName }],
  );
  const known = new Map([...value, ...found].map(({ code, name }) => [code, name]));
  return (
    <MultiSelect
      label={t('reform.lineage.sources')}
      description={t('reform.lineage.sourcesHint')}
      data={[...known].map(([code, name]) => ({ value: code, label: `${name} (${code})` }))}
      value={value.map(({ code }) => code)}
      onChange={(codes) =>
        onChange(
          codes.map(
            (code) =>
              value.find((each) => each.code === code) ?? {
                code,
                name: known.get(code) ?? code,
                partial: false,
                share: '',
              },
          ),
        )
      }
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={choices.fetching ? t('unit.picking') : t('unit.pickNone')}
      error={error}
      maxDropdownHeight={280}
      required
    />
  );
}
