import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDateTime } from '@/shared/format';
import { downloadFile, largestFile, uploadFile } from '@/shared/graphql/files';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { EmptyState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingAttachmentsQuery } from '../gql/graphql';
import { AttachFile, DetachFile } from './content.graphql';
import classes from './content.module.css';
import { sizeText } from './file-size';

type Attachment = NonNullable<NonNullable<ReportingAttachmentsQuery['obligation']>['attachments']>[number];

/** A file as the list shows it, on a draft or sent. */
export interface ListedFile {
  fileId: string;
  name: string;
  title: string;
  mediaType: string;
  size: number;
}

const most = 20;

/** The files on a draft: the list, and adding and taking off for who enters. */
export function DraftFiles({
  obligationId,
  files,
  edit,
}: {
  obligationId: string;
  files: readonly Attachment[];
  edit: boolean;
}) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.files}>
      {edit && <AddFile obligationId={obligationId} full={files.length >= most} />}
      {files.length === 0 ? (
        <EmptyState title={t('content.files.none')}>{edit && t('content.files.noneHint')}</EmptyState>
      ) : (
        <ul className={classes.list} aria-label={t('content.files.title')}>
          {files.map((file) => (
            <li key={file.id}>
              <FileLine file={file} by={`${file.byTitle}, ${formatDateTime(file.at)}`} />
              {edit && <Detach file={file} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The files that were sent with a version. */
export function SentFiles({ files }: { files: readonly ListedFile[] }) {
  const { t } = useTranslation('reporting');
  if (files.length === 0) return <EmptyState title={t('content.files.noneSent')} />;
  return (
    <ul className={classes.list} aria-label={t('content.files.title')}>
      {files.map((file) => (
        <li key={file.fileId}>
          <FileLine file={file} />
        </li>
      ))}
    </ul>
  );
}

function FileLine({ file, by }: { file: ListedFile; by?: string }) {
  const { t } = useTranslation('reporting');
  const task = useTask(() => downloadFile(file.fileId, file.name));
  const kind = t(file.mediaType === 'application/pdf' ? 'content.files.pdf' : 'content.files.xlsx');
  return (
    <>
      <div className={classes.file}>
        <strong>{file.title}</strong>
        <p>{[file.name, kind, sizeText(file.size), by].filter(Boolean).join(' · ')}</p>
        <FormError error={task.error} />
      </div>
      <Button
        size="compact-sm"
        variant="default"
        loading={task.busy}
        aria-label={`${t('content.files.download')} ${file.title}`}
        onClick={() => void task.run()}
      >
        {t('content.files.download')}
      </Button>
    </>
  );
}

function Detach({ file }: { file: Attachment }) {
  const { t } = useTranslation('reporting');
  const detach = useAction(DetachFile);
  const [asking, setAsking] = useState(false);
  const task = useTask(async () => {
    await detach({ id: file.id });
    void notify.done(t('content.files.detached', { title: file.title }));
  });
  if (!asking) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t('content.files.detach')} ${file.title}`}
        onClick={() => setAsking(true)}
      >
        {t('content.files.detach')}
      </Button>
    );
  }
  return (
    <div role="alertdialog" aria-label={t('content.files.detachTitle')} className={classes.buttons}>
      <span>{t('content.files.detachText', { title: file.title })}</span>
      <Button autoFocus size="compact-sm" color="red" loading={task.busy} onClick={() => void task.run()}>
        {t('content.files.detach')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {t('content.figure.cancel')}
      </Button>
      <FormError error={task.error} />
    </div>
  );
}

/** A file and what it is called; it goes through the upload door and onto the draft in one press. */
function AddFile({ obligationId, full }: { obligationId: string; full: boolean }) {
  const { t } = useTranslation('reporting');
  const attach = useAction(AttachFile);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [checked, setChecked] = useState(false);
  const [round, setRound] = useState(0);
  const fault = fileFault(file);
  const task = useTask(async (chosen: File) => {
    const fileId = await uploadFile(chosen);
    await attach({ input: { obligationId, fileId, title: title.trim() } });
    void notify.done(t('content.files.attached', { title: title.trim() }));
    setFile(null);
    setTitle('');
    setChecked(false);
    setRound(round + 1);
  });
  const choose = (chosen: File) => {
    setFile(chosen);
    if (!title.trim()) setTitle(chosen.name.replace(/\.[^.]+$/, '').slice(0, 200));
  };
  return (
    <form
      className={classes.add}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (file && !fault && title.trim()) void task.run(file);
      }}
    >
      <FileChoice
        key={round}
        label={t('content.files.choose')}
        accept=".pdf,.xlsx,application/pdf"
        error={fault && (checked || file) ? t(`content.files.${fault}`) : undefined}
        onChoose={choose}
      />
      <TextInput
        label={t('content.files.as')}
        value={title}
        maxLength={200}
        error={checked && !title.trim() ? t('content.files.untitled') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <ActionButton type="submit" loading={task.busy} disabledReason={full ? t('content.files.full') : null}>
        {task.busy ? t('content.files.uploading') : t('content.files.attach')}
      </ActionButton>
      <FormError error={task.error} />
    </form>
  );
}

function fileFault(file: File | null): 'missing' | 'wrongType' | 'tooLarge' | null {
  if (!file) return 'missing';
  if (!/\.(?:pdf|xlsx)$/i.test(file.name)) return 'wrongType';
  return file.size > largestFile ? 'tooLarge' : null;
}
