import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import form from '../dialog-form.module.css';
import type { ActionProps } from './action-dialog';
import { HandOver } from './mutations.graphql';
import { useFlow } from './use-flow';

/** Gives the entry to a room of the unit. */
export function HandOverDialog(props: ActionProps) {
  const { t } = useTranslation('reporting');
  const { head, onClose } = props;
  const rooms = head.unit?.rooms ?? [];
  const [roomId, setRoomId] = useState('');
  const [checked, setChecked] = useState(false);
  const flow = useFlow(props);
  const handOver = useAction(HandOver);
  const task = useTask(async () => {
    await flow('HAND_OVER', (obligation) => handOver({ input: { obligation, roomId } }));
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (roomId) void task.run();
  };
  return (
    <DialogFrame title={t('obligation.handOver.title')} opened onClose={onClose}>
      <DialogForm
        action={t('obligation.action.HAND_OVER')}
        busy={task.busy}
        error={task.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className={form.note}>{t('obligation.handOver.text')}</p>
        {rooms.length === 0 ? (
          <p>{t('obligation.handOver.none')}</p>
        ) : (
          <NativeSelect
            label={t('obligation.handOver.room')}
            value={roomId}
            onChange={(event) => setRoomId(event.currentTarget.value)}
            data={[
              { value: '', label: t('obligation.handOver.choose') },
              ...rooms.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            error={checked && !roomId ? t('obligation.handOver.missing') : undefined}
          />
        )}
      </DialogForm>
    </DialogFrame>
  );
}
