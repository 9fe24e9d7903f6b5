import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '@/shared/i18n';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import classes from './admin.module.css';
import type { Faults } from './faults';
import { useFormTask } from './use-form-task';

interface Props {
  title: string;
  /** Says what the button does. */
  action: string;
  danger?: boolean;
  fields: readonly string[];
  check: () => Faults;
  work: () => Promise<unknown>;
  onClose: () => void;
  /** After the work went through; closes the dialog when absent. */
  onDone?: (() => void) | undefined;
  children: (faults: Faults) => ReactNode;
}

/** A form in a dialog: faults stand beside their fields, the first of them takes the focus. */
export function FormDialog(props: Props) {
  return (
    <DialogFrame title={props.title} opened onClose={props.onClose}>
      <Body {...props} />
    </DialogFrame>
  );
}

function Body({ action, danger, fields, check, work, onClose, onDone, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const task = useFormTask({ check, work, fields, onDone: onDone ?? onClose });
  const faulty = Object.keys(task.faults).join(' ');

  useEffect(() => {
    if (faulty) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faulty]);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void task.submit();
  };
  return (
    <form ref={form} className={classes.form} onSubmit={onSubmit} noValidate>
      {children(task.faults)}
      <FormError error={task.error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose} disabled={task.busy}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit" color={danger ? 'red' : 'blue'} loading={task.busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
