import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { ActionButton } from '@/shared/ui/action-button';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { FileChoice } from '@/shared/ui/file-choice';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { useTask } from '@/shared/ui/use-task';
import common from '../common/admin.module.css';
import { FormDialog } from '../common/form-dialog';
import { read } from '../gql';
import type { ReorganisationLineageInput } from '../gql/graphql';
import { AddDialog } from './add-dialog';
import { byHand, type LineRow, withoutLine } from './lineage-draft';
import { ReformFields, ReformLinesQuery, SetLineage } from './reform.graphql';
import classes from './reform.module.css';
import type { StepProps } from './reform-page';
import { refusalOf, versionOf } from './use-reform';

const pageSize = 100;

function useColumns(): Column<LineRow>[] {
  const { t } = useTranslation('admin');
  return [
    {
      key: 'from',
      title: t('reform.lineage.from'),
      fixed: true,
      cell: (row) => (
        <>
          {row.fromName ?? t('reform.lineage.unknown')}
          <span className={common.sub}>{row.from}</span>
        </>
      ),
    },
    {
      key: 'to',
      title: t('reform.lineage.to'),
      cell: (row) => (
        <>
          {row.target ? `${row.target.kind} ${row.target.name}` : t('reform.lineage.unnamed')}
          <span className={common.sub}>{row.to}</span>
        </>
      ),
    },
    {
      key: 'extent',
      title: t('reform.lineage.extent'),
      cell: (row) => {
        if (!row.partial) return t('reform.lineage.whole');
        return row.share
          ? t('reform.lineage.partOf', { share: formatNumber(Number(row.share), 3) })
          : t('reform.lineage.part');
      },
    },
  ];
}

/** From old units to new ones: from a file, pasted, or by hand. */
export function LineageStep({ reform, change }: StepProps) {
  const { t } = useTranslation('admin');
  const columns = useColumns();
  const set = useAction(SetLineage);
  const [open, setOpen] = useState<'paste' | 'add' | null>(null);
  const { pages, error, loading, more, retry } = usePages(ReformLinesQuery, {
    id: reform.id,
    first: pageSize,
  });
  const rows = pages.flatMap((page) => page.reorganisationLines?.items ?? []);
  const last = pages.at(-1)?.reorganisationLines;
  const refused = refusalOf(reform, 'EDIT');
  const long = reform.lineCount > pageSize ? t('reform.lineage.addTooMany', { count: pageSize }) : null;
  const take = async (input: ReorganisationLineageInput) => {
    const done = await change(() => set({ reorganisation: versionOf(reform), input }));
    const now = read(ReformFields, done.setReorganisationLineage ?? null);
    retry();
    void notify.done(t('reform.lineage.taken', { count: now?.lineCount ?? 0 }));
  };
  const file = useTask(async (chosen: File) => take({ csv: await chosen.text() }));
  const removing = useTask((row: LineRow) => take(byHand(withoutLine(rows, row))));

  const toolbar = (
    <>
      {refused ? (
        <ActionButton variant="default" disabledReason={refused}>
          {t('reform.lineage.file')}
        </ActionButton>
      ) : (
        <FileChoice
          label={t('reform.lineage.file')}
          accept=".csv,text/csv,text/plain"
          onChoose={(chosen) => void file.run(chosen)}
        />
      )}
      <ActionButton variant="default" disabledReason={refused} onClick={() => setOpen('paste')}>
        {t('reform.lineage.paste')}
      </ActionButton>
      <ActionButton disabledReason={refused ?? long} onClick={() => setOpen('add')}>
        {t('reform.lineage.add')}
      </ActionButton>
    </>
  );
  return (
    <>
      <FormError error={file.error ?? removing.error} />
      {error && rows.length === 0 ? (
        <QueryProblem error={error} what={t('denied.reform')} onRetry={retry} />
      ) : (
        <DataTable
          id="admin-reform-lines"
          label={t('reform.lineage.title')}
          columns={columns}
          rows={rows}
          rowKey={(row) => `${row.from} ${row.to}`}
          rowLabel={(row) => `${row.from} → ${row.to}`}
          toolbar={toolbar}
          total={last?.total ?? rows.length}
          loading={loading}
          onMore={last?.endCursor ? () => more(last.endCursor ?? '') : undefined}
          rowActions={(row) => (
            <ActionButton
              size="compact-sm"
              variant="default"
              disabledReason={refused ?? long}
              onClick={() => void removing.run(row)}
            >
              {t('reform.lineage.remove')}
            </ActionButton>
          )}
          empty={<EmptyState title={t('reform.lineage.empty')}>{t('reform.lineage.emptyText')}</EmptyState>}
        />
      )}
      {open === 'paste' && (
        <PasteDialog count={reform.lineCount} onTake={(csv) => take({ csv })} onClose={() => setOpen(null)} />
      )}
      {open === 'add' && (
        <AddDialog
          effectiveOn={reform.effectiveOn}
          rows={rows}
          onTake={(all) => take(byHand(all))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

interface PasteProps {
  count: number;
  onTake: (csv: string) => Promise<unknown>;
  onClose: () => void;
}

function PasteDialog({ count, onTake, onClose }: PasteProps) {
  const { t } = useTranslation('admin');
  const [csv, setCsv] = useState('');
  return (
    <FormDialog
      title={t('reform.lineage.pasteTitle')}
      action={t('reform.lineage.take')}
      fields={['input.csv']}
      check={() => (csv.trim() ? {} : { 'input.csv': t('reform.required') })}
      work={() => onTake(csv)}
      onClose={onClose}
    >
      {(faults) => (
        <>
          {count > 0 && <p className={common.note}>{t('reform.lineage.replaces', { count })}</p>}
          <Textarea
            label={t('reform.lineage.pasteLabel')}
            description={t('reform.lineage.pasteHint')}
            value={csv}
            onChange={(event) => setCsv(event.currentTarget.value)}
            error={faults['input.csv']}
            classNames={{ input: classes.preview ?? '' }}
            autosize
            minRows={8}
            maxRows={16}
            data-autofocus
          />
        </>
      )}
    </FormDialog>
  );
}
