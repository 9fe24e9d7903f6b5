import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from './bulk-dialog.module.css';
import { DialogFrame } from './dialogs';
import dialog from './dialogs.module.css';
import { FormError } from './form-error';
import { CircleAlert, CircleCheck } from './icons';
import { useTask } from './use-task';

/** One thing that a bulk action will act on. */
export interface BulkItem {
  id: string;
  label: string;
  detail?: ReactNode;
}

/** Why an item was refused; an id that is absent went through. */
export type BulkOutcome = ReadonlyMap<string, string>;

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** Says what the button does, with the count: "Duyệt 12 báo cáo". */
  action: string;
  items: readonly BulkItem[];
  /** What will happen, before it does. */
  children?: ReactNode;
  run: () => Promise<BulkOutcome>;
}

/** Shows what a bulk action will do, does it, and tells of each item how it went. */
export function BulkDialog(props: Props) {
  const { title, opened, onClose } = props;
  return (
    <DialogFrame title={title} opened={opened} onClose={onClose}>
      <Body {...props} />
    </DialogFrame>
  );
}

function Body({ action, items, children, onClose, run }: Props) {
  const { t } = useTranslation();
  // What was acted on stays on screen with its outcome, whatever the list behind becomes meanwhile.
  const [done, setDone] = useState<{ items: readonly BulkItem[]; outcome: BulkOutcome } | null>(null);
  const outcome = done?.outcome ?? null;
  const task = useTask(async () => {
    const outcome = await run();
    setDone({ items, outcome });
  });
  return (
    <div className={dialog.body}>
      {!outcome && children}
      <ul className={classes.items}>
        {(done?.items ?? items).map((item) => (
          <Line key={item.id} item={item} outcome={outcome} />
        ))}
      </ul>
      <FormError error={task.error} />
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {t(outcome ? 'dialog.close' : 'dialog.cancel')}
        </Button>
        {!outcome && (
          <Button
            loading={task.busy}
            onClick={() => void task.run()}
            disabled={items.length === 0}
            data-autofocus
          >
            {action}
          </Button>
        )}
      </div>
    </div>
  );
}

function Line({ item, outcome }: { item: BulkItem; outcome: BulkOutcome | null }) {
  const refused = outcome?.get(item.id);
  return (
    <li className={classes.item}>
      {outcome && (refused ? <CircleAlert size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />)}
      <span className={classes.label}>{item.label}</span>
      <span className={classes.detail}>{refused ?? item.detail}</span>
    </li>
  );
}
