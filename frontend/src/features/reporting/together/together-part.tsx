import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime, periodWords } from '@/shared/format';
import { tableWords } from '@/shared/forms';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { RefreshCw } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { read } from '../gql';
import type { DraftFieldsFragment, HeadFieldsFragment, TogetherFieldsFragment } from '../gql/graphql';
import { mayNow } from '../obligation/actions';
import { clientForm } from '../obligation/client-form';
import { AdjustDialog, type Line } from './adjust-dialog';
import { ChangesNotice, LeftNotice, MissingNotice } from './notices';
import { Consolidate, TogetherFields, TogetherQuery } from './together.graphql';
import classes from './together.module.css';
import { TogetherTable } from './together-table';
import { TogetherTexts } from './together-texts';

interface Props {
  head: HeadFieldsFragment;
  draft: DraftFieldsFragment | null;
  onChange: () => void;
}

/** How the report is put together: what went in, what is missing or has changed, and the lines of one's own. */
export function TogetherPart({ head, draft, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const [{ data, error }, ask] = useQuery({ query: TogetherQuery, variables: { id: head.id } });
  if (error && !data?.consolidation)
    return <QueryProblem error={error} what={t('together.what')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={12} />;
  if (!data.consolidation) return <EmptyState title={t('together.notOpen')} />;
  const together = read(TogetherFields, data.consolidation);
  if (!together.sourceRound)
    return <EmptyState title={t('together.notOpen')}>{t('together.notOpenHint')}</EmptyState>;
  const changed = () => {
    ask({ requestPolicy: 'network-only' });
    onChange();
  };
  return <Opened head={head} draft={draft} together={together} onChange={changed} />;
}

interface OpenedProps extends Props {
  together: TogetherFieldsFragment;
}

function Opened({ head, draft, together, onChange }: OpenedProps) {
  const { t } = useTranslation('reporting');
  const form = useMemo(() => clientForm(head.round?.formVersion), [head.round?.formVersion]);
  const [line, setLine] = useState<Line | null>(null);
  const editable = mayNow(head.actions, 'EDIT');
  if (!form) return <EmptyState title={t('obligation.body.noForm')} />;
  const taken = together.version > 0;
  const shared = { head, draft, together, editable, onChange };
  const free = together.freeColumns
    .map((name) => {
      const found = form.columns.find((column) => column.name === name);
      return found ? tableWords(form, found) + found.code : name;
    })
    .join(', ');
  return (
    <section className={classes.part} aria-label={t('together.tabs.together')}>
      <header className={classes.head} data-print="only">
        <h2>{form.definition.title}</h2>
        <p>{`${head.unit?.name ?? ''} · ${head.round ? periodWords(head.round) : ''}`}</p>
      </header>
      <Bar head={head} together={together} onChange={onChange} editable={editable} />
      {!taken ? (
        <EmptyState title={t('together.empty')}>
          {t('together.emptyHint', {
            regime: together.sourceRound?.regime?.code ?? '',
            period: together.sourceRound?.periodLabel ?? '',
          })}
        </EmptyState>
      ) : (
        <>
          <ChangesNotice {...shared} />
          <MissingNotice {...shared} />
          <LeftNotice {...shared} />
          {free && <p className={classes.status}>{t('together.free', { columns: free })}</p>}
          <TogetherTable
            head={head}
            form={form}
            together={together}
            editable={editable}
            onLine={setLine}
            onChange={onChange}
          />
          <TogetherTexts head={head} together={together} editable={editable} onChange={onChange} />
        </>
      )}
      {line && (
        <AdjustDialog
          head={head}
          form={form}
          together={together}
          line={line}
          onDone={onChange}
          onClose={() => setLine(null)}
        />
      )}
    </section>
  );
}

interface BarProps extends Omit<OpenedProps, 'draft'> {
  editable: boolean;
}

function Bar({ head, together, editable, onChange }: BarProps) {
  const { t } = useTranslation('reporting');
  const [pending, setPending] = useState(together.includePending);
  const [asking, setAsking] = useState(false);
  const consolidate = useAction(Consolidate);
  const taken = together.version > 0;
  const take = async () => {
    await consolidate({
      input: { obligationId: head.id, version: together.version, includePending: pending },
    });
    void notify.done(t('together.done'));
    onChange();
  };
  const task = useTask(take);
  const unapproved = together.sources.filter(({ official }) => !official).length;
  return (
    <>
      <div className={classes.bar} data-print="never">
        {taken && (
          <span className={classes.status} role="status">
            {t('together.status', {
              count: together.sources.length,
              regime: together.sourceRound?.regime?.code ?? '',
              period: together.sourceRound?.periodLabel ?? '',
              at: formatDateTime(together.takenAt ?? ''),
              by: together.takenBy ?? '',
            })}
            {unapproved > 0 && ` – ${t('together.unapproved', { count: unapproved })}`}
          </span>
        )}
        {editable && (
          <>
            <Checkbox
              label={t('together.pending')}
              checked={pending}
              onChange={(event) => setPending(event.currentTarget.checked)}
            />
            <Button
              variant={taken ? 'default' : 'filled'}
              leftSection={<RefreshCw size={16} />}
              loading={task.busy}
              onClick={() => (taken ? setAsking(true) : void task.run())}
            >
              {t(taken ? 'together.retake' : 'together.take')}
            </Button>
          </>
        )}
      </div>
      <FormError error={task.error} />
      <ConfirmDialog
        title={t('together.retake')}
        action={t('together.retake')}
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={take}
      >
        {t('together.retakeText')}
      </ConfirmDialog>
    </>
  );
}
