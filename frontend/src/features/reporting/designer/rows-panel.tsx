import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ChevronUp, X } from '@/shared/ui/icons';
import { type DesignRow, type DesignRows, freeRowKey, rowKinds } from './design';
import classes from './designer.module.css';
import { Choice, Field } from './fields';
import { errorAt, type PanelProps } from './panel';

/** The body of the table: one row, printed rows, or as many as there are matters. */
export function RowsPanel({ designer, focus }: PanelProps) {
  const { t } = useTranslation('designer');
  const { design, set, problems, prefix } = designer;
  const { rows } = design;
  const change = (next: DesignRows, kind: string) => set({ rows: next }, `rows.${kind}`);
  const whole = (value: string) => Math.max(0, Number.parseInt(value, 10) || 0);
  return (
    <div className={classes.panel}>
      <Choice
        label={t('rows.kind')}
        value={rows.kind}
        values={rowKinds}
        word={(each) => t(`rows.kinds.${each}`)}
        error={errorAt(problems, 'rows.kind') ?? errorAt(problems, 'rows')}
        onChange={(kind) => change(ofKind(kind, rows, prefix), 'kind')}
      />
      {rows.kind === 'GROWING' && (
        <div className={classes.pair}>
          <Field
            label={t('rows.min')}
            value={String(rows.min ?? 0)}
            onChange={(value) => change({ ...rows, min: whole(value) }, 'min')}
          />
          <Field
            label={t('rows.max')}
            value={String(rows.max ?? 0)}
            onChange={(value) => change({ ...rows, max: whole(value) }, 'max')}
          />
        </div>
      )}
      {rows.kind === 'FIXED' && (
        <Items
          items={rows.items ?? []}
          prefix={prefix}
          fault={(place) => problems.find(({ place: at }) => at.startsWith(place))?.message}
          focus={focus}
          onChange={(items, kind) => change({ ...rows, items }, kind)}
        />
      )}
    </div>
  );
}

function ofKind(kind: DesignRows['kind'], { items = [] }: DesignRows, prefix: string): DesignRows {
  if (kind === 'GROWING') return { kind, min: 0, max: 500 };
  if (kind === 'SINGLE') return { kind };
  return { kind, items: items.length > 0 ? items : [{ key: `${prefix}r1`, code: '1', label: '' }] };
}

interface ItemsProps {
  items: readonly DesignRow[];
  prefix: string;
  fault: (place: string) => string | undefined;
  focus: string | null;
  onChange: (items: DesignRow[], kind: string) => void;
}

function Items({ items, prefix, fault, focus, onChange }: ItemsProps) {
  const { t } = useTranslation('designer');
  const [measured, setMeasured] = useState(items.some(({ indicator }) => indicator));
  const replace = (at: number, part: Partial<DesignRow>, kind: string) =>
    onChange(
      items.map((item, index) => (index === at ? { ...item, ...part } : item)),
      `${at}.${kind}`,
    );
  const up = (at: number) => {
    const next = [...items];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at - 1, 0, moved);
    onChange(next, 'up');
  };
  return (
    <div className={classes.items}>
      <Checkbox
        label={t('rows.measured')}
        checked={measured}
        onChange={(event) => {
          setMeasured(event.currentTarget.checked);
          if (!event.currentTarget.checked)
            onChange(
              items.map(({ indicator: _, ...item }) => item),
              'measured',
            );
        }}
      />
      {items.map((item, at) => (
        <div key={item.key} className={classes.item}>
          <span className={classes.code}>{item.key}</span>
          <Field
            label={t('rows.code')}
            value={item.code}
            onChange={(code) => replace(at, { code }, 'code')}
          />
          <Field
            label={t('rows.label')}
            value={item.label}
            error={fault(`rows.items[${at}].`)}
            focus={focus?.startsWith(`rows.items[${at}]`) ?? false}
            onChange={(label) => replace(at, { label }, 'label')}
          />
          <Field
            label={t('rows.sumOf')}
            value={(item.sumOf ?? []).join(', ')}
            mono
            onChange={(value) => replace(at, { sumOf: keysOf(value) }, 'sumOf')}
          />
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('rows.up', { row: item.key })}
            disabled={at === 0}
            onClick={() => up(at)}
          >
            <ChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('rows.remove', { row: item.key })}
            onClick={() =>
              onChange(
                items.filter((_, index) => index !== at),
                'remove',
              )
            }
          >
            <X size={16} aria-hidden />
          </ActionIcon>
          {measured && (
            <RowMeasure
              row={item}
              fault={fault(`rows.items[${at}].indicator`)}
              onChange={(indicator, kind) => replace(at, { indicator }, `indicator.${kind}`)}
            />
          )}
        </div>
      ))}
      <p className={classes.keys}>{t('rows.sumHint')}</p>
      <Button
        variant="default"
        onClick={() => onChange([...items, { key: freeRowKey(items, prefix), code: '', label: '' }], 'add')}
      >
        {t('rows.add')}
      </Button>
    </div>
  );
}

interface MeasureProps {
  row: DesignRow;
  fault: string | undefined;
  onChange: (indicator: DesignRow['indicator'], kind: string) => void;
}

/** The measure that a row speaks of; without a key it speaks of none. */
function RowMeasure({ row, fault, onChange }: MeasureProps) {
  const { t } = useTranslation('designer');
  const { indicator = { key: '', name: '' } } = row;
  const change = (part: Partial<typeof indicator>, kind: string) => {
    const next = { ...indicator, ...part };
    onChange(next.key || next.name || next.unit ? next : undefined, kind);
  };
  return (
    <div className={classes.measure}>
      <Field
        label={t('column.key')}
        value={indicator.key}
        mono
        error={fault}
        onChange={(key) => change({ key, name: indicator.name || row.label }, 'key')}
      />
      <Field
        label={t('column.indicatorName')}
        value={indicator.name}
        onChange={(name) => change({ name }, 'name')}
      />
      <Field label={t('column.unit')} value={indicator.unit} onChange={(unit) => change({ unit }, 'unit')} />
    </div>
  );
}

/** "r2, r3" as keys; what is being typed after the last comma stays. */
function keysOf(value: string): string[] {
  const keys = value.split(/[\s,+]+/);
  return value === '' ? [] : keys.filter((key, index) => key !== '' || index === keys.length - 1);
}
