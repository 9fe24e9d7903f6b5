import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { toAppError } from '@/shared/graphql/errors';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { DateInput } from '@/shared/ui/date-input';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { flat, type OutlineDocument, type Placed, readOutline } from '../content/outline-tree';
import { readDocument } from '../forms/read-document';
import type { ReportingCheckOutlineQuery } from '../gql/graphql';
import { HeadingFields } from './heading-fields';
import { HeadingTree } from './heading-tree';
import { documentText, placeOfHeading } from './outline-edit';
import { OutlinePreview } from './outline-preview';
import { CheckOutlineQuery, ImportOutline } from './outlines.graphql';
import classes from './outlines.module.css';

type Check = NonNullable<ReportingCheckOutlineQuery['checkOutline']>;
type Head = Omit<OutlineDocument, 'headings'>;

const blank: Head = { code: '', edition: '', title: '', legalBasis: '', validFrom: '', validTo: '' };

/** The head of an outline, its tree, the heading that is chosen, and how it will look. */
export function OutlineEditor({ initial }: { initial: OutlineDocument | undefined }) {
  const { t } = useTranslation('reporting');
  const [head, setHead] = useState<Head>({ ...blank, ...(initial && headOf(initial)) });
  const [list, setList] = useState<Placed[]>(() => flat(initial?.headings ?? []));
  const [at, setAt] = useState(0);
  const document = documentText(head, list);
  const checking = useChecked();
  const check = checking.found?.document === document ? checking.found.check : null;
  const open = list[at];
  return (
    <>
      <div className={classes.head}>
        <Sources
          onRead={(found) => {
            setHead({ ...blank, ...headOf(found) });
            setList(flat(found.headings));
            setAt(0);
          }}
        />
        <Saving document={document} check={check} checking={checking} />
        {check && check.problems.length > 0 && (
          <Problems problems={check.problems} list={list} onGo={(place) => setAt(place)} />
        )}
        <About head={head} set={(change) => setHead({ ...head, ...change })} />
      </div>
      <div className={classes.editor}>
        <div className={classes.side}>
          <HeadingTree list={list} at={at} onChange={setList} onOpen={setAt} check={check?.problems ?? []} />
        </div>
        <div className={classes.side}>
          {open && (
            <HeadingFields
              key={open.heading.key}
              heading={open.heading}
              onChange={(heading) =>
                setList(list.map((each, index) => (index === at ? { ...each, heading } : each)))
              }
            />
          )}
          {list.length > 0 && (
            <section className={classes.preview}>
              <h2>{t('outlines.editor.preview')}</h2>
              <OutlinePreview list={list} />
            </section>
          )}
        </div>
      </div>
    </>
  );
}

function headOf({ headings: _, ...head }: OutlineDocument): Head {
  return head;
}

/** Asks the server what it makes of a document. */
function useCheckOutline() {
  const client = useClient();
  return async (document: string): Promise<Check | null> => {
    const result = await client
      .query(CheckOutlineQuery, { document }, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error) throw toAppError(result.error);
    return result.data?.checkOutline ?? null;
  };
}

function useChecked() {
  const ask = useCheckOutline();
  const [found, setFound] = useState<{ document: string; check: Check } | null>(null);
  const task = useTask(async (document: string) => {
    const check = await ask(document);
    setFound(check && { document, check });
  });
  return { found, task };
}

/** An outline from a file takes the place of what is in the editor. */
function Sources({ onRead }: { onRead: (outline: OutlineDocument) => void }) {
  const { t } = useTranslation('reporting');
  const ask = useCheckOutline();
  const [faults, setFaults] = useState<readonly { place: string; message: string }[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const task = useTask(async (file: File) => {
    setFault(null);
    setFaults([]);
    const text = await readDocument(file);
    if (text.fault) return setFault(t(`outlines.editor.${text.fault}`));
    const check = await ask(text.document);
    const outline = readOutline(check?.document);
    if (outline) onRead(outline);
    else setFaults(check?.problems ?? []);
  });
  return (
    <>
      <div className={classes.buttons}>
        <FileChoice
          label={t('outlines.editor.file')}
          accept=".yaml,.yml,.json"
          onChoose={(file) => void task.run(file)}
        />
      </div>
      <FormError error={fault ?? task.error} />
      {faults.length > 0 && (
        <>
          <p role="alert">{t('outlines.editor.fileFaults')}</p>
          <ul className={classes.problems}>
            {faults.map(({ place, message }) => (
              <li key={place + message}>
                <code>{place}</code> {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface SavingProps {
  document: string;
  check: Check | null;
  checking: ReturnType<typeof useChecked>;
}

/** Checking first; keeping is the filled button once there is nothing left to mend. */
function Saving({ document, check, checking }: SavingProps) {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const keep = useAction(ImportOutline);
  const saving = useTask(async () => {
    const { importOutline: kept } = await keep({ document });
    if (!kept) return;
    void notify.done(t('outlines.editor.done', { code: kept.code }));
    await navigate({ to: '/bao-cao/de-cuong/$versionId', params: { versionId: kept.id } });
  });
  const fine = check !== null && check.problems.length === 0;
  const reason = fine ? null : t(check ? 'outlines.editor.errorsFirst' : 'outlines.editor.checkFirst');
  return (
    <>
      <div className={classes.buttons}>
        <Button
          variant={fine ? 'default' : 'filled'}
          loading={checking.task.busy}
          onClick={() => void checking.task.run(document)}
        >
          {t('outlines.editor.check')}
        </Button>
        <ActionButton
          variant={fine ? 'filled' : 'default'}
          loading={saving.busy}
          disabledReason={reason}
          onClick={() => void saving.run()}
        >
          {t('outlines.editor.save')}
        </ActionButton>
        {check && (
          <strong role="status">
            {fine
              ? t('outlines.editor.fine')
              : t('outlines.editor.problems', { count: check.problems.length })}
          </strong>
        )}
      </div>
      <FormError error={checking.task.error ?? saving.error} />
    </>
  );
}

interface ProblemsProps {
  problems: Check['problems'];
  list: readonly Placed[];
  onGo: (at: number) => void;
}

function Problems({ problems, list, onGo }: ProblemsProps) {
  const plain = (message: string) => message.replace(/^Dòng \d+: /, '');
  return (
    <ul className={classes.problems}>
      {problems.map(({ code, place, message }) => {
        const at = placeOfHeading(list, place);
        return (
          <li key={`${code} ${place} ${message}`}>
            {at < 0 ? (
              plain(message)
            ) : (
              <button type="button" onClick={() => onGo(at)}>
                {plain(message)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function About({ head, set }: { head: Head; set: (change: Partial<Head>) => void }) {
  const { t } = useTranslation('reporting');
  const field = (name: 'code' | 'edition' | 'title' | 'legalBasis', wide: boolean) => (
    <TextInput
      className={wide ? classes.wide : undefined}
      label={t(`outlines.${name}`)}
      value={head[name]}
      maxLength={500}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <section className={classes.panel}>
      <h2>{t('outlines.editor.about')}</h2>
      <div className={classes.about}>
        {field('title', true)}
        {field('legalBasis', true)}
        {field('code', false)}
        {field('edition', false)}
        <DateInput
          label={t('outlines.validFrom')}
          value={head.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DateInput
          label={t('outlines.validTo')}
          value={head.validTo ?? ''}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
    </section>
  );
}
