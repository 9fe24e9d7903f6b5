import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { StatusBadge } from '@/shared/ui/status-badge';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import type { UnitLine } from '../rounds/progress';
import { isOwing } from './owing';
import { UrgeUnits } from './urge.graphql';
import classes from './urging.module.css';

interface Props {
  round: { id: string; periodLabel: string; regime?: { code: string; name: string } | null };
  /** The units chosen; those that have sent are shown as left out. */
  chosen: readonly UnitLine[];
  onClose: () => void;
  onDone: () => void;
}

/** Urges the chosen units, after showing who will be urged and what they will read. */
export function UrgeDialog({ round, chosen, onClose, onDone }: Props) {
  const { t } = useTranslation('reporting');
  const urge = useAction(UrgeUnits);
  const [lines] = useState(chosen);
  const targets = lines.filter(isOwing);
  const report = `${round.regime?.code ?? ''} ${round.regime?.name ?? ''}`.trim();
  const [text, setText] = useState(() => t('urging.standard', { report, period: round.periodLabel }));
  const [deadline, setDeadline] = useState('');
  const [checked, setChecked] = useState(false);
  const task = useTask(async () => {
    const input = {
      roundId: round.id,
      obligationIds: targets.map(({ obligationId }) => obligationId),
      text: text.normalize('NFC').trim(),
      deadline: deadline || null,
    };
    const { urge: sent } = await urge({ input });
    void notify.done(t('urging.done', { count: sent?.length ?? 0 }));
    onDone();
  });
  const submit = () => {
    setChecked(true);
    if (text.trim() && targets.length > 0) void task.run();
  };
  return (
    <DialogFrame title={t('urging.title')} opened onClose={onClose}>
      <DialogForm
        action={t('urging.button', { count: targets.length })}
        busy={task.busy}
        error={task.error ?? (targets.length === 0 ? t('urging.nobody') : null)}
        onSubmit={submit}
        onClose={onClose}
      >
        <section>
          <h3 className={classes.heading}>{t('urging.preview', { count: targets.length })}</h3>
          <ul className={classes.units}>
            {targets.map(({ obligationId, unit, timeliness }) => (
              <li key={obligationId}>
                {unit?.name} <StatusBadge status={timeliness} />
              </li>
            ))}
          </ul>
          {targets.length < lines.length && (
            <p className={classes.hint}>{t('urging.skipped', { count: lines.length - targets.length })}</p>
          )}
        </section>
        <Textarea
          label={t('urging.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={checked && !text.trim() && t('urging.missingText')}
          autosize
          minRows={3}
          maxLength={1000}
          data-autofocus
        />
        <DateInput
          label={t('urging.deadline')}
          description={t('urging.deadlineHint')}
          value={deadline}
          onChange={setDeadline}
        />
      </DialogForm>
    </DialogFrame>
  );
}
