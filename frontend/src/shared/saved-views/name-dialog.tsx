import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError, useFirstWrong } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import classes from './saved-views.module.css';
import './texts';
import { longestName } from './views';

interface Props {
  title: string;
  /** The name it begins with. */
  name: string;
  /** Names of the other views. */
  taken: readonly string[];
  onName: (name: string) => Promise<unknown>;
  onClose: () => void;
}

const clean = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** The server says the same in its own words where it knows better, as of tones that are written elsewhere. */
const ofName = (error: AppError | null) => !!error && /^VIEW_NAME/.test(error.reason);

/** Asks what a view is called. */
export function NameDialog({ title, name, taken, onName, onClose }: Props) {
  const { t } = useTranslation('savedViews');
  const [typed, setTyped] = useState(name);
  const [fault, setFault] = useState<'nameMissing' | 'nameTaken' | null>(null);
  const [checks, setChecks] = useState(0);
  const task = useTask(onName);
  const form = useFirstWrong(checks, task.error);
  const agree = async () => {
    const next = clean(typed);
    const isTaken = taken.some((each) => each.toLowerCase() === next.toLowerCase());
    const found = !next ? 'nameMissing' : isTaken ? 'nameTaken' : null;
    setFault(found);
    setChecks(checks + 1);
    if (!found && (await task.run(next))) onClose();
  };
  return (
    <DialogFrame title={title} opened onClose={onClose}>
      <form
        ref={form}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void agree();
        }}
      >
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          value={typed}
          maxLength={longestName}
          required
          autoComplete="off"
          error={(fault && t(fault)) || (ofName(task.error) && task.error?.message)}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFault(null);
            task.clear();
          }}
        />
        <FormError error={ofName(task.error) ? null : task.error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} disabled={task.busy}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={task.busy}>
            {t('keep')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
