import { useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import type { Field, Section } from '../fields';
import { type CaseProblem, messagesAt } from '../problems';
import type { LineValue, Value, Values } from '../values';
import classes from './entry.module.css';
import { FieldInput } from './field-input';
import { LinesInput } from './lines-input';

interface Props {
  section: Section;
  values: Values;
  problems: readonly CaseProblem[];
  /** What is missing is told beside every field from the beginning, e.g. after a return. */
  strict: boolean;
  onChange: (key: string, value: Value) => void;
}

/** The fields of one section in their order. */
export function SectionForm({ section, values, problems, strict, onChange }: Props) {
  const { t } = useTranslation('casework');
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = (key: string) => {
    if (!touched.has(key)) setTouched(new Set(touched).add(key));
  };
  const input = (field: Field) =>
    field.kind === 'lines' ? (
      <LinesInput
        section={section.name}
        field={field}
        lines={(values[field.key] ?? []) as readonly LineValue[]}
        onChange={(lines) => onChange(field.key, lines)}
        problems={problems}
      />
    ) : (
      <FieldInput
        field={field}
        value={values[field.key]}
        onChange={(value) => onChange(field.key, value)}
        problems={messagesAt(problems, section.name, field.key)}
        touched={strict || touched.has(field.key)}
      />
    );
  return (
    <section className={classes.section} aria-label={t(`section.${section.name}`)}>
      <h2>{t(`section.${section.name}`)}</h2>
      <div className={classes.grid}>
        {section.fields.map((field) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the leaving of the inputs inside is noted here.
          <div
            key={field.key}
            data-wide={field.wide || field.kind === 'lines' || undefined}
            onBlur={() => touch(field.key)}
          >
            {input(field)}
          </div>
        ))}
      </div>
    </section>
  );
}
