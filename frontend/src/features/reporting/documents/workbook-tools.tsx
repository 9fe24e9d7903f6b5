import { lazy, Suspense, useState } from 'react';
import { fetchDocument, saveDocument } from '@/shared/graphql/files';
import { SheetToolButton } from '@/shared/grid';
import type { FormSheets } from '@/shared/grid/form-sheets';
import { useTranslation } from '@/shared/i18n';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';

// Comes with the first press: most visits only type.
const ImportDialog = lazy(() =>
  import('./import-dialog').then(({ ImportDialog }) => ({ default: ImportDialog })),
);

interface Props {
  obligationId: string;
  sheets: FormSheets;
  flush: () => Promise<unknown>;
}

/** Entry out to a workbook, and back in. */
export function WorkbookTools({ obligationId, sheets, flush }: Props) {
  const { t } = useTranslation('reporting');
  const [open, setOpen] = useState(false);
  const out = useTask(async () => {
    await flush();
    try {
      const fetched = await fetchDocument(`/drafts/${obligationId}.xlsx`);
      saveDocument(fetched, fetched.name);
    } catch (failure) {
      void notify.failed(t('documents.outFailed'));
      throw failure;
    }
  });
  return (
    <>
      <SheetToolButton disabled={out.busy} onClick={() => void out.run()}>
        {t(out.busy ? 'documents.outBusy' : 'documents.out')}
      </SheetToolButton>
      <SheetToolButton onClick={() => setOpen(true)}>{t('documents.import.button')}</SheetToolButton>
      {open && (
        <Suspense>
          <ImportDialog
            obligationId={obligationId}
            sheets={sheets}
            flush={flush}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
