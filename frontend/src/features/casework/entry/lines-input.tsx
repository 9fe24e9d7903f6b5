import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { Plus, Trash2, Undo2 } from '@/shared/ui/icons';
import type { Field, SectionName } from '../fields';
import { type CaseProblem, messagesAt } from '../problems';
import { type LineValue, lineKey, missingIn, sentNumber, type Value, type Values } from '../values';
import classes from './entry.module.css';
import { FieldInput } from './field-input';

interface Props {
  section: SectionName;
  field: Field;
  lines: readonly LineValue[];
  onChange: (lines: readonly LineValue[]) => void;
  problems: readonly CaseProblem[];
}

function emptyValues(field: Field): Values {
  const entries = (field.lines ?? []).map(({ key, kind }): [string, Value] => [
    key,
    kind === 'choices' || kind === 'texts' ? [] : null,
  ]);
  return Object.fromEntries(entries);
}

/** A list: lines are added, filled in, taken out, and put back while nothing else was done to it. */
export function LinesInput({ section, field, lines, onChange, problems }: Props) {
  const { t } = useTranslation('casework');
  const [removed, setRemoved] = useState<{ line: LineValue; at: number } | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const list = t(field.label);
  const full = lines.length >= (field.max ?? Number.POSITIVE_INFINITY);
  const add = () => {
    const key = lineKey();
    setRemoved(null);
    setFresh(key);
    onChange([...lines, { key, values: emptyValues(field) }]);
  };
  const remove = (at: number) => {
    const line = lines[at];
    if (!line) return;
    setRemoved({ line, at });
    onChange(lines.filter((each) => each !== line));
  };
  const undo = () => {
    if (!removed) return;
    onChange([...lines.slice(0, removed.at), removed.line, ...lines.slice(removed.at)]);
    setRemoved(null);
  };
  const own = messagesAt(problems, section, field.key);
  return (
    <fieldset className={classes.list}>
      <legend>
        {field.item && <span className={classes.item}>{field.item}.</span>}
        {list}
      </legend>
      {own.map(({ message, code }) => (
        <p key={code} className={classes.fault}>
          {message}
        </p>
      ))}
      {lines.length === 0 && !removed && <p className={classes.quiet}>{t('lines.empty')}</p>}
      {lines.map((line, at) => (
        <Line
          key={line.key}
          section={section}
          field={field}
          line={line}
          at={at}
          number={sentNumber(field, lines, at)}
          fresh={line.key === fresh}
          problems={problems}
          onChange={(values) => {
            setRemoved(null);
            onChange(lines.map((each) => (each === line ? { ...each, values } : each)));
          }}
          onRemove={() => remove(at)}
        />
      ))}
      {removed && (
        <p className={classes.undo} role="status">
          {t('lines.removed', { number: removed.at + 1 })}
          <Button
            autoFocus
            size="compact-sm"
            variant="subtle"
            leftSection={<Undo2 size={14} aria-hidden />}
            onClick={undo}
          >
            {t('lines.undo')}
          </Button>
        </p>
      )}
      <ActionButton
        size="compact-md"
        variant="default"
        leftSection={<Plus size={14} aria-hidden />}
        aria-label={t('lines.addTo', { list })}
        disabledReason={full ? t('lines.full', { count: field.max ?? 0 }) : null}
        onClick={add}
      >
        {t('lines.add')}
      </ActionButton>
    </fieldset>
  );
}

interface LineProps {
  section: SectionName;
  field: Field;
  line: LineValue;
  at: number;
  /** The server's number of this line; null while it is not whole. */
  number: number | null;
  /** Just added: its first field takes the focus. */
  fresh: boolean;
  problems: readonly CaseProblem[];
  onChange: (values: Values) => void;
  onRemove: () => void;
}

function Line({ section, field, line, at, number, fresh, problems, onChange, onRemove }: LineProps) {
  const { t } = useTranslation('casework');
  const frame = useRef<HTMLFieldSetElement>(null);
  const list = t(field.label);
  const missing = missingIn(field, line);
  useEffect(() => {
    if (fresh) frame.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [fresh]);
  const saidAt = (inner: Field) =>
    number === null ? [] : messagesAt(problems, section, field.key, number, inner.key);
  return (
    <fieldset ref={frame} className={classes.oneLine} aria-label={t('lines.line', { list, number: at + 1 })}>
      <div className={classes.grid}>
        {(field.lines ?? []).map((inner) => (
          <div key={inner.key} data-wide={inner.wide || undefined}>
            <FieldInput
              field={inner}
              value={line.values[inner.key]}
              onChange={(value) => onChange({ ...line.values, [inner.key]: value })}
              problems={saidAt(inner)}
              touched
            />
          </div>
        ))}
      </div>
      <div className={classes.lineFoot}>
        <span className={classes.quiet} role="status">
          {missing.length > 0 &&
            t('lines.unfinished', { fields: missing.map(({ label }) => t(label).toLowerCase()).join(', ') })}
        </span>
        <Button
          size="compact-sm"
          ml="auto"
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          aria-label={t('lines.removeOf', { number: at + 1, list })}
          onClick={onRemove}
        >
          {t('lines.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
