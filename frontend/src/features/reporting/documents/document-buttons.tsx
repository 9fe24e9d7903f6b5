import { Button, Group } from '@mantine/core';
import { type Fetched, fetchDocument, saveDocument } from '@/shared/graphql/files';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { Download, Printer } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';

interface Props {
  /** What is handed out: a sent version, a working copy, or the table of a round. */
  door: 'reports' | 'drafts' | 'rounds';
  id: string;
  compact?: boolean;
  /** Without the workbook: entry has its own button for it. */
  pdfOnly?: boolean;
}

/** How long an address of an opened document lives: as long as a slow browser needs to read it. */
const reading = 60_000;

/** Shows a document in a new tab; a browser that allows none gets the file instead. */
function show(tab: Window | null, fetched: Fetched): void {
  if (!tab) {
    saveDocument(fetched, fetched.name);
    return;
  }
  const address = URL.createObjectURL(fetched.blob);
  tab.location.href = address;
  setTimeout(() => URL.revokeObjectURL(address), reading);
}

/** "Tải PDF", "Tải XLSX", "Xem bản in" of one document, each with its wait and its failure. */
export function DocumentButtons({ door, id, compact, pdfOnly }: Props) {
  const { t } = useTranslation('reporting');
  const save = async (ending: 'pdf' | 'xlsx') => {
    const fetched = await fetchDocument(`/${door}/${id}.${ending}`);
    saveDocument(fetched, fetched.name);
    void notify.done(t('documents.saved', { name: fetched.name, sha: fetched.sha256.slice(0, 12) }));
  };
  const pdf = useTask(() => save('pdf'));
  const xlsx = useTask(() => save('xlsx'));
  const view = useTask(async () => {
    const tab = window.open('', '_blank'); // opened by the press itself: later it would be taken for an advertisement
    try {
      show(tab, await fetchDocument(`/${door}/${id}.pdf`));
    } catch (failure) {
      tab?.close();
      throw failure;
    }
  });
  const look = { variant: 'default', size: compact ? 'compact-xs' : 'sm' } as const;
  const icon = compact ? 13 : 16;
  return (
    <>
      <Group gap={6} role="group" aria-label={t('documents.group')} data-print="never">
        <Button
          {...look}
          leftSection={<Download size={icon} aria-hidden />}
          loading={pdf.busy}
          onClick={() => void pdf.run()}
        >
          {t('documents.pdf')}
        </Button>
        {!pdfOnly && (
          <Button
            {...look}
            leftSection={<Download size={icon} aria-hidden />}
            loading={xlsx.busy}
            onClick={() => void xlsx.run()}
          >
            {t('documents.xlsx')}
          </Button>
        )}
        <Button
          {...look}
          leftSection={<Printer size={icon} aria-hidden />}
          title={t('documents.viewHint')}
          loading={view.busy}
          onClick={() => void view.run()}
        >
          {t('documents.view')}
        </Button>
      </Group>
      <FormError error={pdf.error ?? xlsx.error ?? view.error} />
    </>
  );
}
