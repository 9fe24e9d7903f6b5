import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import classes from './dialog-form.module.css';

interface Props {
  /** Says what the button does. */
  action: string;
  busy: boolean;
  error: AppError | string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The form inside a dialog: fields, the failure, then the two buttons. Enter sends it. */
export function DialogForm({ action, busy, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <FormError error={error} />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
