import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { refusalOf } from '@/shared/graphql/errors';
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

/** The changes of a list: lines are added, filled in, taken out, and put back while nothing else was done to it. */
function useLines({ field, lines, onChange }: Pick<Props, 'field' | 'lines' | 'onChange'>) {
  const [removed, setRemoved] = useState<{ line: LineValue; at: number } | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const change = (next: readonly LineValue[], taken: typeof removed = null) => {
    setRemoved(taken);
    onChange(next);
  };
  return {
    removed,
    fresh,
    add: () => {
      const key = lineKey();
      setFresh(key);
      change([...lines, { key, values: emptyValues(field) }]);
    },
    fill: (line: LineValue, values: Values) =>
      change(lines.map((each) => (each === line ? { ...each, values } : each))),
    remove: (line: LineValue) =>
      change(
        lines.filter((each) => each !== line),
        { line, at: lines.indexOf(line) },
      ),
    undo: () => {
      if (removed) change([...lines.slice(0, removed.at), removed.line, ...lines.slice(removed.at)]);
    },
  };
}

/** A list of lines with what is wrong in it. */
export function LinesInput({ section, field, lines, onChange, problems }: Props) {
  const { t } = useTranslation('casework');
  const list = useLines({ field, lines, onChange });
  const name = t(field.label);
  const full = lines.length >= (field.max ?? Number.POSITIVE_INFINITY);
  return (
    <fieldset className={classes.list}>
      <legend>
        {field.item && <span className={classes.item}>{field.item}.</span>}
        {name}
      </legend>
      {messagesAt(problems, section, field.key).map(({ message, code }) => (
        <p key={code} className={classes.fault}>
          {refusalOf(code, message)}
        </p>
      ))}
      {lines.length === 0 && !list.removed && <p className={classes.quiet}>{t('lines.empty')}</p>}
      {lines.map((line, at) => (
        <Line
          key={line.key}
          section={section}
          field={field}
          line={line}
          at={at}
          number={sentNumber(field, lines, at)}
          fresh={line.key === list.fresh}
          problems={problems}
          onChange={(values) => list.fill(line, values)}
          onRemove={() => list.remove(line)}
        />
      ))}
      {list.removed && <Undo number={list.removed.at + 1} onUndo={list.undo} />}
      <ActionButton
        size="compact-md"
        variant="default"
        leftSection={<Plus size={14} aria-hidden />}
        aria-label={t('lines.addTo', { list: name })}
        disabledReason={full ? t('lines.full', { count: field.max ?? 0 }) : null}
        onClick={list.add}
      >
        {t('lines.add')}
      </ActionButton>
    </fieldset>
  );
}

function Undo({ number, onUndo }: { number: number; onUndo: () => void }) {
  const { t } = useTranslation('casework');
  return (
    <p className={classes.undo} role="status">
      {t('lines.removed', { number })}
      <Button
        autoFocus
        size="compact-sm"
        variant="subtle"
        leftSection={<Undo2 size={14} aria-hidden />}
        onClick={onUndo}
      >
        {t('lines.undo')}
      </Button>
    </p>
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
