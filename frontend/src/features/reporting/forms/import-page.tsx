import { Button, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { useClient } from 'urql';
import { type AppError, toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useCan } from '@/shared/session/viewer';
import { ActionButton } from '@/shared/ui/action-button';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { DeniedState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import type { ReportingCheckFormQuery } from '../gql/graphql';
import { readClient } from '../obligation/client-form';
import { lineOf, offsetOfLine } from './document-place';
import { FormPreview } from './form-preview';
import { CheckFormQuery, ImportForm } from './forms.graphql';
import classes from './forms.module.css';

type Check = NonNullable<ReportingCheckFormQuery['checkForm']>;

/** The body of a request holds one MiB; the document goes in as a JSON string. */
const largest = 900 * 1024;

/** Brings in a form: a document is chosen or pasted, checked with a preview, and only then kept. */
export function ImportPage() {
  const { t } = useTranslation('reporting');
  const writes = useCan('form.write');
  if (!writes) return <DeniedState what={t('forms.import.title')} />;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/bao-cao" search={{ phan: 'bieu-mau' }}>
            {t('tabs.forms')}
          </Link>
        }
        title={t('forms.import.title')}
      />
      <Import />
    </>
  );
}

function useChecked() {
  const client = useClient();
  const [found, setFound] = useState<{ document: string; check: Check } | null>(null);
  const task = useTask(async (document: string) => {
    const result = await client
      .query(CheckFormQuery, { document }, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error) throw toAppError(result.error);
    setFound(result.data?.checkForm ? { document, check: result.data.checkForm } : null);
  });
  return { found, task };
}

function Import() {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const area = useRef<HTMLTextAreaElement>(null);
  const [document, setDocument] = useState('');
  const [fault, setFault] = useState<AppError | string | null>(null);
  const { found, task } = useChecked();
  const importForm = useAction(ImportForm);
  const check = found && found.document === document ? found.check : null;
  const errors = check?.problems.filter(({ severity }) => severity === 'ERROR').length ?? 0;
  const form = readClient(check?.client);
  const saving = useTask(async () => {
    const { importForm: kept } = await importForm({ document });
    if (!kept) return;
    void notify.done(t('forms.import.done', { code: kept.code }));
    await navigate({ to: '/bao-cao/bieu-mau/$versionId', params: { versionId: kept.id } });
  });
  const choose = async (file: File) => {
    if (file.size > largest) return setFault(t('forms.import.tooLarge'));
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      setFault(null);
      setDocument(text.replace(/\r\n?/g, '\n'));
    } catch {
      setFault(t('forms.import.unreadable'));
    }
  };
  const goTo = (place: string) => {
    const line = lineOf(place);
    if (!line || !area.current) return;
    const offset = offsetOfLine(document, line);
    area.current.focus();
    area.current.setSelectionRange(offset, document.indexOf('\n', offset + 1));
  };
  return (
    <>
      <div className={classes.import}>
        <FileChoice
          label={t('forms.import.file')}
          accept=".yaml,.yml,.json"
          onChoose={(file) => void choose(file)}
        />
        <Textarea
          ref={area}
          className={classes.document}
          label={t('forms.import.paste')}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
          autosize
          minRows={8}
          maxRows={18}
          spellCheck={false}
        />
        <FormError error={fault ?? task.error ?? saving.error} />
        <div className={classes.actions}>
          <Button
            variant={form && errors === 0 ? 'default' : 'filled'}
            loading={task.busy}
            onClick={() => (document.trim() ? void task.run(document) : setFault(t('forms.import.empty')))}
          >
            {t('forms.import.check')}
          </Button>
          <ActionButton
            variant={form && errors === 0 ? 'filled' : 'default'}
            loading={saving.busy}
            disabledReason={
              !check
                ? t('forms.import.checkFirst')
                : errors > 0 || !form
                  ? t('forms.import.errorsFirst')
                  : null
            }
            onClick={() => void saving.run()}
          >
            {t('forms.import.save')}
          </ActionButton>
          {check && (
            <strong role="status">
              {check.problems.length === 0
                ? t('forms.import.fine')
                : t('forms.import.problems', { count: check.problems.length })}
            </strong>
          )}
        </div>
        {check && check.problems.length > 0 && <Problems problems={check.problems} onGo={goTo} />}
      </div>
      {form && <FormPreview form={form} />}
    </>
  );
}

function Problems({ problems, onGo }: { problems: Check['problems']; onGo: (place: string) => void }) {
  const { t } = useTranslation('reporting');
  return (
    <ul className={classes.problems}>
      {problems.map(({ code, severity, message, place }) => (
        <li key={`${code} ${place} ${message}`} data-severity={severity}>
          {lineOf(`${place} ${message}`) ? (
            <button
              type="button"
              title={t('forms.import.goTo', { place })}
              onClick={() => onGo(`${place} ${message}`)}
            >
              {place}
            </button>
          ) : (
            <code>{place}</code>
          )}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
