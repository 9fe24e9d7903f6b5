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

/** A PDF that goes through the upload door as soon as it is chosen. */
export function PdfChoice({ label, value, onChange, error, required = false }: Props) {
  const { t } = useTranslation('casework');
  const [fault, setFault] = useState<'wrongType' | 'tooLarge' | null>(null);
  const task = useTask(async (file: File) => onChange(await uploadFile(file)));
  const choose = (file: File) => {
    const found = !/\.pdf$/i.test(file.name) ? 'wrongType' : file.size > largestFile ? 'tooLarge' : null;
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
          onChoose={choose}
        />
        {task.busy ? (
          <span role="status">{t('file.uploading')}</span>
        ) : (
          value && <span className={classes.quiet}>{t('file.has')}</span>
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
