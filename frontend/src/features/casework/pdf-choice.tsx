import { Button } from '@mantine/core';
import { useState } from 'react';
import { largestFile, uploadFile } from '@/shared/graphql/files';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import classes from './casework.module.css';

interface Props {
  label: string;
  /** Id of the uploaded file; "" = none. */
  value: string;
  onChange: (id: string) => void;
  error?: string | undefined;
  required?: boolean;
}

/** By its content, as the upload door looks: a workbook or a picture named .pdf would be taken for one only until it is saved. */
const isPdf = async (file: File) => (await file.slice(0, 5).text()) === '%PDF-';

/** A PDF that goes through the upload door as soon as it is chosen. */
export function PdfChoice({ label, value, onChange, error, required = false }: Props) {
  const { t } = useTranslation('casework');
  const [fault, setFault] = useState<'wrongType' | 'tooLarge' | null>(null);
  const task = useTask(async (file: File) => onChange(await uploadFile(file)));
  const choose = async (file: File) => {
    const found = file.size > largestFile ? 'tooLarge' : (await isPdf(file)) ? null : 'wrongType';
    setFault(found);
    task.clear();
    if (!found) void task.run(file);
  };
  return (
    <fieldset className={classes.file} data-wrong={Boolean(error) || undefined}>
      <legend>
        {label}
        {required && <span className={classes.needed}> *</span>}
      </legend>
      <div className={classes.line}>
        <FileChoice
          label={t(value ? 'file.replace' : 'file.choose')}
          accept=".pdf,application/pdf"
          error={fault ? t(`file.${fault}`) : task.error ? undefined : error}
          onChoose={(file) => void choose(file)}
        />
        {task.busy ? (
          <span role="status">{t('file.uploading')}</span>
        ) : (
          value && <span className={classes.quiet}>{t(fault || task.error ? 'file.kept' : 'file.has')}</span>
        )}
        {value && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange('')}>
            {t('file.remove')}
          </Button>
        )}
      </div>
      <FormError error={task.error} />
    </fieldset>
  );
}
