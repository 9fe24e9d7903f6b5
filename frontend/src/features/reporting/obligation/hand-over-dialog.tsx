import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import form from '../dialog-form.module.css';
import type { ActionProps } from './action-dialog';
import { HandOver } from './mutations.graphql';
import { useFlow } from './use-flow';

/** Gives the entry to a room of the unit. */
export function HandOverDialog(props: ActionProps) {
  const { t } = useTranslation('reporting');
  const common = useTranslation();
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
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
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
        <FormError error={task.error} />
        <div className={form.actions}>
          <Button variant="default" onClick={onClose}>
            {common.t('dialog.cancel')}
          </Button>
          <Button type="submit" loading={task.busy} disabled={rooms.length === 0}>
            {t('obligation.action.HAND_OVER')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
