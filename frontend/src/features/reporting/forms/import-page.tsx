import { Button, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef, useState } from 'react';
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
import { useBegin } from '../designer/use-begin';
import type { ReportingCheckFormQuery } from '../gql/graphql';
import { readClient } from '../obligation/client-form';
import { lineOf, offsetOfLine } from './document-place';
import { FormPreview } from './form-preview';
import { CheckFormQuery, ImportForm } from './forms.graphql';
import classes from './forms.module.css';
import { readDocument } from './read-document';

type Check = NonNullable<ReportingCheckFormQuery['checkForm']>;

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
  const designs = useCan('form.design');
  const begin = useBegin();
  const check = found && found.document === document ? found.check : null;
  const form = readClient(check?.client);
  const saving = useTask(async () => {
    const { importForm: kept } = await importForm({ document });
    if (!kept) return;
    void notify.done(t('forms.import.done', { code: kept.code }));
    await navigate({ to: '/bao-cao/bieu-mau/$versionId', params: { versionId: kept.id } });
  });
  const choose = async (file: File) => {
    const text = await readDocument(file);
    if (text.fault) return setFault(t(`forms.import.${text.fault}`));
    setFault(null);
    setDocument(text.document);
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
        <FormError error={fault ?? task.error ?? saving.error ?? begin.error} />
        <Actions
          check={check}
          checking={task.busy}
          saving={saving.busy}
          onCheck={() => (document.trim() ? void task.run(document) : setFault(t('forms.import.empty')))}
          onSave={() => void saving.run()}
        >
          {designs && (
            <ActionButton
              variant="default"
              loading={begin.busy}
              disabledReason={check?.document ? null : t('forms.import.checkFirst')}
              onClick={() =>
                void begin.run(
                  JSON.stringify(check?.document),
                  check?.problems.map(({ code, severity, message, place }) => ({
                    code,
                    severity,
                    message,
                    place,
                  })),
                )
              }
            >
              {t('forms.import.design')}
            </ActionButton>
          )}
        </Actions>
        {check && check.problems.length > 0 && (
          <Problems
            problems={check.problems}
            onGo={(place) => showLine(area.current, document, lineOf(place))}
          />
        )}
      </div>
      {form && <FormPreview form={form} />}
    </>
  );
}

/** Marks a line of the text field and goes there. */
function showLine(area: HTMLTextAreaElement | null, document: string, line: number | null): void {
  if (!area || !line) return;
  const offset = offsetOfLine(document, line);
  area.focus();
  area.setSelectionRange(offset, document.indexOf('\n', offset + 1));
}

interface ActionsProps {
  check: Check | null;
  checking: boolean;
  saving: boolean;
  onCheck: () => void;
  onSave: () => void;
  children: ReactNode;
}

/** Checking first; keeping is the filled button once there is nothing left to mend. */
function Actions({ check, checking, saving, onCheck, onSave, children }: ActionsProps) {
  const { t } = useTranslation('reporting');
  const fine = !!check?.client && check.problems.every(({ severity }) => severity !== 'ERROR');
  const reason = !check ? t('forms.import.checkFirst') : fine ? null : t('forms.import.errorsFirst');
  return (
    <div className={classes.actions}>
      <Button variant={fine ? 'default' : 'filled'} loading={checking} onClick={onCheck}>
        {t('forms.import.check')}
      </Button>
      <ActionButton
        variant={fine ? 'filled' : 'default'}
        loading={saving}
        disabledReason={reason}
        onClick={onSave}
      >
        {t('forms.import.save')}
      </ActionButton>
      {children}
      {check && (
        <strong role="status">
          {check.problems.length === 0
            ? t('forms.import.fine')
            : t('forms.import.problems', { count: check.problems.length })}
        </strong>
      )}
    </div>
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
