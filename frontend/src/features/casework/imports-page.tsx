import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { formatDateTime } from '@/shared/format';
import { toAppError } from '@/shared/graphql/errors';
import { fetchDocument, largestFile, saveDocument, uploadFile } from '@/shared/graphql/files';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import './exchange/texts';
import { useCan } from '@/shared/session/viewer';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { Download } from '@/shared/ui/icons';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { ImportFields, ImportsQuery, WorkbookQuery } from './exchange/exchange.graphql';
import classes from './exchange/exchange.module.css';
import { MappingForm, type Workbook } from './exchange/mapping-form';
import { read } from './gql';

/** Taking a unit's existing records in from workbooks: a new one, and those before. */
export function ImportsPage() {
  const { t } = useTranslation('caseExchange');
  const may = useCan('case.open');
  return (
    <>
      <PageHead title={t('title')} crumbs={<Link to="/ho-so">{t('back')}</Link>} />
      {may ? (
        <>
          <NewImport />
          <Before />
        </>
      ) : (
        <DeniedState what={t('what')} />
      )}
    </>
  );
}

interface Chosen {
  fileId: string;
  workbook: Workbook;
}

/** Asks what a workbook holds, with a sheet and a row of headings or as they are found. */
function useReading() {
  const client = useClient();
  return async (fileId: string, sheet: number, headRow: number | null): Promise<Chosen | null> => {
    const asked = client.query(
      WorkbookQuery,
      { fileId, sheet, headRow },
      { requestPolicy: 'network-only', quiet: true },
    );
    const { data, error } = await asked.toPromise();
    if (error) throw toAppError(error);
    return data?.caseWorkbook ? { fileId, workbook: data.caseWorkbook } : null;
  };
}

function NewImport() {
  const { t } = useTranslation('caseExchange');
  const reading = useReading();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<'wrongType' | 'tooLarge' | null>(null);
  const take = useTask(async (file: File) => {
    setChosen(null);
    setChosen(await reading(await uploadFile(file), 0, null));
  });
  const again = useTask(async (sheet: number, headRow: number | null) => {
    if (chosen) setChosen(await reading(chosen.fileId, sheet, headRow));
  });
  const template = useTask(async () =>
    saveDocument(await fetchDocument('/case-imports/mau.xlsx'), 'mau-nhap-ho-so.xlsx'),
  );
  const choose = (file: File) => {
    const found = !/\.xlsx$/i.test(file.name) ? 'wrongType' : file.size > largestFile ? 'tooLarge' : null;
    setFault(found);
    if (!found) void take.run(file);
  };
  return (
    <section className={classes.panel}>
      <p className={classes.text}>{t('intro')}</p>
      <p className={classes.quiet}>{t('steps')}</p>
      <div className={classes.line}>
        <FileChoice
          label={t(chosen ? 'chooseOther' : 'choose')}
          accept=".xlsx"
          error={fault ? t(fault) : undefined}
          onChoose={choose}
        />
        <Button
          variant="subtle"
          leftSection={<Download size={16} aria-hidden />}
          loading={template.busy}
          onClick={() => void template.run()}
        >
          {t('template')}
        </Button>
      </div>
      {take.busy && <p role="status">{t('uploading')}</p>}
      <FormError error={take.error ?? again.error ?? template.error} />
      {chosen && (
        <MappingForm
          key={`${chosen.fileId} ${chosen.workbook.sheet} ${chosen.workbook.headRow}`}
          fileId={chosen.fileId}
          workbook={chosen.workbook}
          busy={again.busy}
          onRead={(sheet, headRow) => void again.run(sheet, headRow)}
        />
      )}
    </section>
  );
}

function Before() {
  const { t } = useTranslation('caseExchange');
  const { pages, error, loading, more, retry } = usePages(ImportsQuery, { first: 20 });
  const items = pages.flatMap((page) =>
    (page.caseImports?.items ?? []).map((item) => read(ImportFields, item)),
  );
  const cursor = pages.at(-1)?.caseImports?.endCursor;
  return (
    <section aria-labelledby="before">
      <h2 id="before" className={classes.heading}>
        {t('before')}
      </h2>
      {error && <QueryProblem error={error} what={t('what')} onRetry={retry} />}
      {!error && !loading && items.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/ho-so/nhap-tep/$importId" params={{ importId: item.id }} className={classes.item}>
              <time dateTime={item.createdAt}>{formatDateTime(item.createdAt)}</time>
              <strong>{t(`state.${item.state}`)}</strong>
              <span className={classes.quiet}>
                {t('line', { good: item.good + item.warned, faulty: item.faulty, repeated: item.repeated })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {cursor && (
        <Button variant="default" loading={loading} onClick={() => more(cursor)}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}
