import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { FigurePicker } from '../content/figure-picker';
import { type FigureChoice, FigureTextarea } from '../content/figure-textarea';
import type { Heading } from '../content/outline-tree';
import { FormsQuery, FormVersionQuery } from '../forms/forms.graphql';
import { clientForm } from '../obligation/client-form';
import classes from './outlines.module.css';

interface Props {
  heading: Heading;
  onChange: (heading: Heading) => void;
}

/** Everything that an outline says of one heading. */
export function HeadingFields({ heading, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const set = (change: Partial<Heading>) => onChange({ ...heading, ...change });
  return (
    <section className={classes.panel}>
      <h2>{t('outlines.editor.heading')}</h2>
      <div className={classes.pair}>
        <TextInput
          label={t('outlines.editor.number')}
          value={heading.number}
          maxLength={20}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <TextInput
          label={t('outlines.editor.name')}
          value={heading.title}
          maxLength={500}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('outlines.editor.key')}
        description={t('outlines.editor.keyHint')}
        value={heading.key}
        maxLength={40}
        onChange={(event) => set({ key: event.currentTarget.value.trim() })}
      />
      <Textarea
        label={t('outlines.editor.guidance')}
        value={heading.guidance ?? ''}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={4000}
        onChange={(event) => set({ guidance: event.currentTarget.value })}
      />
      <div>
        <FigureTextarea
          label={t('outlines.editor.text')}
          description={t('outlines.editor.textHint')}
          text={heading.text ?? ''}
          maxRows={12}
          maxLength={10_000}
          onChange={(text) => set({ text })}
          choose={(choice) => <FormFigure {...choice} />}
        />
      </div>
      <div className={classes.buttons}>
        <Checkbox
          label={t('outlines.editor.required')}
          checked={heading.required ?? false}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
        <TextInput
          label={t('outlines.editor.maxLength')}
          description={t('outlines.editor.maxLengthHint')}
          value={heading.maxLength ? String(heading.maxLength) : ''}
          inputMode="numeric"
          onChange={(event) =>
            set({ maxLength: Number(event.currentTarget.value.replace(/\D/g, '').slice(0, 6)) })
          }
        />
      </div>
    </section>
  );
}

/** A figure of any form there is: first the form, then its column and row. */
function FormFigure(props: FigureChoice) {
  const { t } = useTranslation('reporting');
  const [id, setId] = useState('');
  const [{ data }] = useQuery({ query: FormsQuery });
  const [version] = useQuery({ query: FormVersionQuery, variables: { id }, pause: !id });
  const forms = (data?.forms ?? []).flatMap(({ code, versions }) =>
    versions.slice(0, 1).map((newest) => ({ value: newest.id, label: `${code} – ${newest.title}` })),
  );
  const form = id ? clientForm(version.data?.formVersion) : undefined;
  if (data && forms.length === 0) return <p>{t('content.figure.none')}</p>;
  return (
    <>
      <NativeSelect
        autoFocus
        label={t('outlines.editor.sample')}
        value={id}
        data={[{ value: '', label: t('outlines.editor.chooseForm') }, ...forms]}
        onChange={(event) => setId(event.currentTarget.value)}
      />
      {form && <FigurePicker key={id} form={form} {...props} />}
    </>
  );
}
