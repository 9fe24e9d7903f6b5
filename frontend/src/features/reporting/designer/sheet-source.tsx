import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import { uploadFile } from '@/shared/graphql/files';
import { useTranslation } from '@/shared/i18n';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingReadFormQuery } from '../gql/graphql';
import { readDesign, writeDesign } from './design';
import { ReadFormQuery } from './designer.graphql';
import classes from './designer.module.css';
import { ProblemList } from './problem-list';
import { joined } from './tables';

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
  const { t } = useTranslation('designer');
  const client = useClient();
  const [read, setRead] = useState<Read | null>(null);
  const readSheet = async (file: string, sheet: string | null) => {
    const result = await client
      .query(ReadFormQuery, { fileId: file, sheet }, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error) throw toAppError(result.error);
    return result.data?.readForm ?? null;
  };
  const ask = async (file: string, name: string, sheet: string | null) => {
    const reading = await readSheet(file, sheet);
    if (reading) setRead({ file, name, reading });
  };
  const take = useTask(async (file: File) => {
    setRead(null);
    await ask(await uploadFile(file), file.name, null);
  });
  const other = useTask(async (sheet: string) => {
    if (read) await ask(read.file, read.name, sheet);
  });
  // Several sheets become the tables of one form, in the order of the workbook.
  const open = useTask(async (others: readonly string[]) => {
    if (!read) return;
    const { sheet, sheets } = read.reading;
    const readings: Reading[] = [];
    for (const name of sheets.filter((each) => each === sheet || others.includes(each))) {
      const reading = name === sheet ? read.reading : await readSheet(read.file, name);
      if (reading) readings.push(reading);
    }
    const design = joined(readings.map(({ document }) => readDesign(document)));
    const findings = readings.flatMap((reading) => reading.findings);
    if (design) await onBegin(writeDesign(design), findings);
  });
  return (
    <>
      <FileChoice
        label={t('start.file')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChoose={(file) => void take.run(file)}
      />
      {take.busy && <span role="status">{t('start.reading')}</span>}
      <FormError error={take.error ?? other.error ?? open.error} />
      {read && (
        <Found
          key={`${read.file} ${read.reading.sheet}`}
          read={read}
          busy={open.busy}
          onSheet={(sheet) => void other.run(sheet)}
          onOpen={(others) => void open.run(others)}
        />
      )}
    </>
  );
}

interface FoundProps {
  read: Read;
  busy: boolean;
  onSheet: (sheet: string) => void;
  /** Opens the sheet that was read, with others as further tables. */
  onOpen: (others: readonly string[]) => void;
}

function Found({ read, busy, onSheet, onOpen }: FoundProps) {
  const { t } = useTranslation('designer');
  const { name, reading } = read;
  const { sheet, sheets, findings } = reading;
  const [others, setOthers] = useState<string[]>([]);
  const rest = sheets.filter((each) => each !== sheet);
  return (
    <div className={classes.found}>
      <p role="status">
        {t('start.read', { file: name, sheet })}{' '}
        {findings.length > 0 ? t('start.findings', { count: findings.length }) : t('start.noFindings')}
      </p>
      {rest.length > 0 && (
        <>
          <NativeSelect
            label={t('start.sheet')}
            value={sheet}
            data={sheets}
            onChange={(event) => onSheet(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('start.others')} value={others} onChange={setOthers}>
            {rest.map((each) => (
              <Checkbox key={each} value={each} label={each} mt={4} />
            ))}
          </Checkbox.Group>
        </>
      )}
      <ProblemList label={t('findings.label')} problems={findings} />
      <div>
        <Button loading={busy} onClick={() => onOpen(others)}>
          {t('start.open')}
        </Button>
      </div>
    </div>
  );
}
