import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatDateTime } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import './texts';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import classes from '../casework.module.css';
import type { ReassignmentLineFragment } from '../gql/graphql';
import record from '../record/record.module.css';
import { UndoReassignment } from './reassign.graphql';
import { UnitChoice } from './unit-choice';

/** What was given over before, each with the way back. */
export function Made({ list, onDone }: { list: ReassignmentLineFragment[]; onDone: () => void }) {
  const { t } = useTranslation('reassign');
  const [open, setOpen] = useState<ReassignmentLineFragment | null>(null);
  if (list.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return (
    <ul className={record.moves} aria-label={t('listTitle')}>
      {list.map((each) => (
        <li key={each.id} className={record.clock}>
          <h2>
            {t('line', { count: each.count, from: each.from?.name ?? '', to: each.to?.name ?? '' })}
            {each.undone && <StatusBadge status="RECALLED" label={t('undone')} />}
            {each.undoing && <StatusBadge status="RECALLED" label={t('undoing')} />}
          </h2>
          <p>
            {t('paper', { number: each.paperNumber, date: formatDate(each.paperDate), reason: each.reason })}
          </p>
          {each.openings > 0 && <p>{t('openingsWent', { count: each.openings })}</p>}
          <p className={classes.quiet}>{t('by', { by: each.byTitle, at: formatDateTime(each.at) })}</p>
          {!each.undone && !each.undoing && (
            <Button variant="default" size="compact-md" mt={8} onClick={() => setOpen(each)}>
              {t('undo')}
            </Button>
          )}
        </li>
      ))}
      {open && (
        <DialogFrame title={t('undo')} opened onClose={() => setOpen(null)}>
          <Undo
            of={open}
            onDone={() => {
              setOpen(null);
              onDone();
            }}
          />
        </DialogFrame>
      )}
    </ul>
  );
}

function Undo({ of, onDone }: { of: ReassignmentLineFragment; onDone: () => void }) {
  const { t } = useTranslation('reassign');
  const undo = useAction(UndoReassignment);
  const [reason, setReason] = useState('');
  const [toId, setTo] = useState('');
  const ended = !!of.from?.validTo;
  const [checked, setChecked] = useState(false);
  const task = useTask(async () => {
    const done = await undo({ input: { id: of.id, reason: reason.trim(), toId: toId || null } });
    void notify.done(t('done', { count: done.undoCaseReassignment?.count ?? 0 }));
    onDone();
  });
  // Another unit is named where the one before has ended, or is refused as it keeps no records any more.
  const refused = task.error?.place === 'input.toId' ? task.error.message : undefined;
  const replaced = ended || !!toId || !!refused;
  const ready = reason.trim().length >= 10 && (!ended || !!toId);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (ready) void task.run();
      }}
    >
      <p className={classes.text}>
        {t(ended ? 'undoEnded' : 'undoText', { from: of.from?.name ?? '', to: of.to?.name ?? '' })}
      </p>
      {replaced && (
        <UnitChoice
          label={t('instead')}
          value={toId}
          onChange={setTo}
          error={refused ?? (ended && checked && !toId ? t('unitMissing') : undefined)}
        />
      )}
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={checked && reason.trim().length < 10 && t('reasonMissing')}
        autosize
        minRows={2}
        maxLength={2000}
        required
        data-autofocus
      />
      <FormError error={refused ? null : task.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={task.busy}>
          {t('undo')}
        </Button>
      </div>
    </form>
  );
}
