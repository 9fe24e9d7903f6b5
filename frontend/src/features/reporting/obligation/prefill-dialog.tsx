import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { formatVi, symbolOf } from '@/shared/numbers';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import type { EntryDesk } from './entry-desk';
import { FillPrefill, PrefillQuery } from './prefill.graphql';
import classes from './prefill.module.css';

interface Props {
  obligationId: string;
  desk: EntryDesk;
}

/** "Điền từ kỳ trước": shows what other periods say before anything is written. */
export function PrefillButton({ obligationId, desk }: Props) {
  const { t } = useTranslation('reporting');
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button className={classes.button} variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {t('obligation.prefill.button')}
      </Button>
      <DialogFrame title={t('obligation.prefill.title')} opened={opened} onClose={close}>
        <Preview obligationId={obligationId} desk={desk} onClose={close} />
      </DialogFrame>
    </>
  );
}

const shown = (value: string) => (symbolOf(value) ? value : formatVi(value));

function Preview({ obligationId, desk, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('reporting');
  const fill = useAction(FillPrefill);
  const [{ data, error }, ask] = useQuery({
    query: PrefillQuery,
    variables: { id: obligationId },
    requestPolicy: 'network-only',
  });
  const task = useTask(async () => {
    await desk.saver.flush();
    await fill({ id: obligationId });
    void notify.done(t('obligation.prefill.done'));
    onClose();
  });
  if (error) return <QueryProblem error={error} what={t('obligation.prefill.title')} onRetry={ask} />;
  if (!data?.prefill) return <ListSkeleton count={4} />;
  const { cells, notes } = data.prefill;
  const notesList = notes.map((note) => (
    <p key={note} className={classes.note}>
      {note}
    </p>
  ));
  if (cells.length === 0) {
    return (
      <div className={classes.body}>
        <p>{t('obligation.prefill.nothing')}</p>
        {notesList}
      </div>
    );
  }
  const empty = cells.filter(({ current }) => current === null || current === undefined).length;
  return (
    <DialogForm
      action={t('obligation.prefill.action', { count: empty })}
      busy={task.busy}
      error={task.error}
      onSubmit={() => void task.run()}
      onClose={onClose}
    >
      <p>{t('obligation.prefill.text')}</p>
      {notesList}
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('obligation.prefill.column')}</th>
              <th scope="col">{t('obligation.prefill.proposed')}</th>
              <th scope="col">{t('obligation.prefill.current')}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map(({ row, column, label, proposed, source, current }) => (
              <tr key={`${row}.${column}`} data-differs={(current && current !== proposed) || undefined}>
                <th scope="row">
                  {label} <small>{source}</small>
                </th>
                <td>{shown(proposed)}</td>
                <td>{current ? shown(current) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </DialogForm>
  );
}
