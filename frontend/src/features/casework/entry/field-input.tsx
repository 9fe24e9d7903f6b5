import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { refusalOf } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { TriangleAlert } from '@/shared/ui/icons';
import type { Field } from '../fields';
import { PdfChoice } from '../pdf-choice';
import type { CaseProblem } from '../problems';
import { options as lists } from '../texts/options';
import type { AreaValue, BirthValue, Value } from '../values';
import { optionKey } from '../words';
import { AreaInput } from './area-input';
import own from './entry.module.css';
import { BirthInput, CountInput, PersonalNumberInput, textsOf, textsText, YearInput } from './typed-inputs';
import { useTypedText } from './use-typed-text';

export interface FieldProps {
  field: Field;
  value: Value | undefined;
  onChange: (value: Value) => void;
  problems: readonly CaseProblem[];
  /** Was already in hand: before that, what is merely missing is not held against it. */
  touched: boolean;
}

const missing = 'CASE_FIELD_REQUIRED';

/** What is said of a field stands below it, so that inputs of one row stay on one line. */
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];

const inWords = (problems: readonly CaseProblem[]) =>
  problems.map(({ code, message }) => refusalOf(code, message)).join(' ');

/** What stands below a field: an error that stops, or a warning and what is still to be entered. */
function useSaid({ problems, touched }: Pick<FieldProps, 'problems' | 'touched'>) {
  const stops = problems.filter(
    ({ severity, code }) => severity === 'ERROR' && (touched || code !== missing),
  );
  const notes = problems.filter((problem) => !stops.includes(problem));
  return {
    error: stops.length > 0 ? inWords(stops) : undefined,
    note:
      notes.length > 0 ? (
        <span className={own.note}>
          <TriangleAlert size={13} aria-hidden />
          {inWords(notes)}
        </span>
      ) : undefined,
  };
}

/** The input of one field, by its kind. */
export function FieldInput({ field, value, onChange, problems, touched }: FieldProps) {
  const { t } = useTranslation('casework');
  const { error, note } = useSaid({ problems, touched });
  const label = (
    <>
      {field.item && <span className={own.item}>{field.item}.</span>}
      {t(field.label)}
    </>
  );
  const common = { label, error, description: note, required: field.needed ?? false, inputWrapperOrder };
  switch (field.kind) {
    case 'birth':
      return <BirthInput {...common} value={value as BirthValue} onChange={onChange} />;
    case 'number':
      return <PersonalNumberInput {...common} value={(value as string | null) ?? ''} onChange={onChange} />;
    case 'year':
      return <YearInput {...common} value={(value as number | null) ?? null} onChange={onChange} />;
    case 'count':
      return <CountInput {...common} value={(value as number | null) ?? null} onChange={onChange} />;
    case 'date':
      return (
        <DateInput
          {...common}
          value={(value as string | null) ?? ''}
          onChange={(day) => onChange(day || null)}
        />
      );
    case 'area':
      return <AreaInput {...common} value={value as AreaValue | null} onChange={onChange} />;
    case 'file':
      return (
        <PdfChoice
          label={t(field.label)}
          value={(value as string | null) ?? ''}
          onChange={(id) => onChange(id || null)}
          error={error}
        />
      );
    case 'choice':
    case 'yesNo':
      return <Choice {...common} field={field} value={value} onChange={onChange} />;
    case 'choices':
      return <Choices {...common} field={field} value={value as readonly string[]} onChange={onChange} />;
    case 'texts':
      return <Texts {...common} value={value as readonly string[]} onChange={onChange} />;
    default:
      return (
        <PlainText
          {...common}
          long={field.kind === 'long'}
          value={(value as string | null) ?? ''}
          onChange={onChange}
        />
      );
  }
}

interface InnerProps {
  label: ReactNode;
  error: string | undefined;
  description: ReactNode;
  required: boolean;
  inputWrapperOrder: typeof inputWrapperOrder;
  onChange: (value: Value) => void;
}

function PlainText({ long, onChange, ...rest }: InnerProps & { long: boolean; value: string }) {
  if (!long) {
    return (
      <TextInput
        {...rest}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={300}
        autoComplete="off"
      />
    );
  }
  return (
    <Textarea
      {...rest}
      onChange={(event) => onChange(event.currentTarget.value)}
      autosize
      minRows={3}
      maxRows={12}
      maxLength={4000}
    />
  );
}

const valuesOf = (field: Field) => Object.keys(lists[field.options ?? 'yesNo']);

/** The browser's own choice: the quickest by keyboard and on a phone. */
function Choice({
  field,
  value,
  onChange,
  ...rest
}: InnerProps & { field: Field; value: Value | undefined }) {
  const { t } = useTranslation('casework');
  const yesNo = field.kind === 'yesNo';
  const read = (text: string) => (text === '' ? null : yesNo ? text === 'true' : text);
  const data = valuesOf(field).map((each) => ({
    value: each,
    label: t(optionKey(field.options ?? '', each)),
  }));
  return (
    <NativeSelect
      {...rest}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(event) => onChange(read(event.currentTarget.value))}
      data={[{ value: '', label: t(yesNo ? 'entry.unanswered' : 'entry.choose') }, ...data]}
    />
  );
}

function Choices({
  field,
  value,
  onChange,
  ...rest
}: InnerProps & { field: Field; value: readonly string[] | undefined }) {
  const { t } = useTranslation('casework');
  return (
    <Checkbox.Group {...rest} value={[...(value ?? [])]} onChange={onChange}>
      <div className={own.checks}>
        {valuesOf(field).map((each) => (
          <Checkbox key={each} value={each} label={t(optionKey(field.options ?? '', each))} size="sm" />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function Texts({ value, onChange, description, ...rest }: InnerProps & { value: readonly string[] }) {
  const { t } = useTranslation('casework');
  const typed = useTypedText(value, textsText);
  return (
    <Textarea
      {...rest}
      description={description ?? t('entry.textsHint')}
      value={typed.text}
      onChange={(event) => {
        const text = event.currentTarget.value;
        typed.type(text, textsOf(text));
        onChange(textsOf(text));
      }}
      autosize
      minRows={1}
      maxRows={6}
    />
  );
}
