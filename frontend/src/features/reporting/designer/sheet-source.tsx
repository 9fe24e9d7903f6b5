import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import { uploadFile } from '@/shared/graphql/files';
import { useTranslation } from '@/shared/i18n';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingReadFormQuery } from '../gql/graphql';
import { ReadFormQuery } from './designer.graphql';
import classes from './designer.module.css';
import { ProblemList } from './problem-list';

type Reading = NonNullable<ReportingReadFormQuery['readForm']>;

interface Props {
  /** Keeps what was read as a new design and opens it. */
  onBegin: (document: string, findings: Reading['findings']) => Promise<boolean>;
}

interface Read {
  file: string;
  name: string;
  reading: Reading;
}

/** A form out of a workbook: sent through the upload door, read by the server, looked at, then opened. */
export function SheetSource({ onBegin }: Props) {
  const { t } = useTranslation('reporting');
  const client = useClient();
  const [read, setRead] = useState<Read | null>(null);
  const ask = async (file: string, name: string, sheet: string | null) => {
    const result = await client
      .query(ReadFormQuery, { fileId: file, sheet }, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error) throw toAppError(result.error);
    if (result.data?.readForm) setRead({ file, name, reading: result.data.readForm });
  };
  const take = useTask(async (file: File) => {
    setRead(null);
    await ask(await uploadFile(file), file.name, null);
  });
  const other = useTask(async (sheet: string) => {
    if (read) await ask(read.file, read.name, sheet);
  });
  return (
    <>
      <FileChoice
        label={t('designer.start.file')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChoose={(file) => void take.run(file)}
      />
      {take.busy && <span role="status">{t('designer.start.reading')}</span>}
      <FormError error={take.error ?? other.error} />
      {read && <Found read={read} onSheet={(sheet) => void other.run(sheet)} onBegin={onBegin} />}
    </>
  );
}

function Found({ read, onSheet, onBegin }: { read: Read; onSheet: (sheet: string) => void } & Props) {
  const { t } = useTranslation('reporting');
  const { name, reading } = read;
  const { sheet, sheets, findings, document } = reading;
  return (
    <div className={classes.found}>
      <p role="status">
        {t('designer.start.read', { file: name, sheet })}{' '}
        {findings.length > 0
          ? t('designer.start.findings', { count: findings.length })
          : t('designer.start.noFindings')}
      </p>
      {sheets.length > 1 && (
        <NativeSelect
          label={t('designer.start.sheet')}
          value={sheet}
          data={sheets}
          onChange={(event) => onSheet(event.currentTarget.value)}
        />
      )}
      <ProblemList label={t('designer.findings.label')} problems={findings} />
      <div>
        <Button onClick={() => void onBegin(JSON.stringify(document), findings)}>
          {t('designer.start.open')}
        </Button>
      </div>
    </div>
  );
}
