import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import { largestFile, uploadFile } from '@/shared/graphql/files';
import type { FormSheets } from '@/shared/grid/form-sheets';
import { useTranslation } from '@/shared/i18n';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingEntryReadingQuery } from '../gql/graphql';
import { EntryReadingQuery } from './entry-reading.graphql';
import classes from './import.module.css';
import { ImportTable } from './import-table';
import { changesOf, takeChanges, type WorkbookChange } from './workbook-changes';

interface Props {
  obligationId: string;
  sheets: FormSheets;
  /** Sends what is typed first: the comparison is with the server's draft. */
  flush: () => Promise<unknown>;
  onClose: () => void;
}

type Reading = NonNullable<ReportingEntryReadingQuery['readEntry']>;

/** "Nhập từ XLSX": choose a file, see what differs cell by cell, take all of it or some. */
export function ImportDialog({ obligationId, sheets, flush, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const client = useClient();
  const [reading, setReading] = useState<Reading | null>(null);
  const compare = useTask(async (file: File) => {
    setReading(null);
    await flush();
    const fileId = await uploadFile(file);
    const asked = client.query(
      EntryReadingQuery,
      { obligationId, fileId },
      { requestPolicy: 'network-only', quiet: true },
    );
    const { data, error } = await asked.toPromise();
    if (error) throw toAppError(error);
    setReading(data?.readEntry ?? null);
  });
  const [tooLarge, setTooLarge] = useState(false);
  const choose = (file: File) => {
    setTooLarge(file.size > largestFile);
    if (file.size <= largestFile) void compare.run(file);
  };
  const take = (taken: readonly WorkbookChange[]) => {
    takeChanges(sheets, taken);
    void notify.done(t('documents.import.taken', { count: taken.length }));
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      centered
      title={<span className={classes.title}>{t('documents.import.title')}</span>}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('documents.import.close') }}
    >
      <div className={classes.body}>
        <p className={classes.quiet}>{t('documents.import.hint')}</p>
        <FileChoice
          label={t(reading ? 'documents.import.chooseOther' : 'documents.import.choose')}
          accept=".xlsx"
          error={tooLarge ? t('documents.import.tooLarge') : undefined}
          onChoose={choose}
        />
        {compare.busy && <p role="status">{t('documents.import.reading')}</p>}
        <FormError error={compare.error} />
        {reading && (
          <Found key={reading.changes.places.join()} reading={reading} sheets={sheets} onTake={take} />
        )}
        {!reading && (
          <div className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {t('documents.import.close')}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}

interface FoundProps {
  reading: Reading;
  sheets: FormSheets;
  onTake: (taken: readonly WorkbookChange[]) => void;
}

function Found({ reading, sheets, onTake }: FoundProps) {
  const { t } = useTranslation('reporting');
  const [changes] = useState(() => changesOf(reading.changes));
  return (
    <>
      <p role="status">
        {t('documents.import.found', {
          changes: changes.length,
          same: reading.same,
          refused: reading.refused.length,
        })}
      </p>
      {reading.stale && <p className={classes.warning}>{t('documents.import.stale')}</p>}
      {reading.refused.length > 0 && (
        <section className={classes.refused} aria-label={t('documents.import.refusedTitle')}>
          <h3>{t('documents.import.refusedTitle')}</h3>
          <ul>
            {reading.refused.map(({ place, message }) => (
              <li key={place + message}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      {changes.length === 0 ? (
        <p>{t('documents.import.nothing')}</p>
      ) : (
        <ImportTable changes={changes} sheets={sheets} onTake={onTake} />
      )}
    </>
  );
}
