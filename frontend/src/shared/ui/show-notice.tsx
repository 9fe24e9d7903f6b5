import '@/shared/i18n/page-texts';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { t } from '@/shared/i18n';

/** Puts a notice into the corner; it can be closed before its time. */
export function show(
  message: ReactNode,
  color: 'green' | 'red',
  autoClose: number,
  onClose = () => {},
): string {
  const closeButtonProps = { 'aria-label': t('dialog.close') };
  return notifications.show({ message, color, autoClose, closeButtonProps, onClose });
}

/** Who had the focus on a notice that is gone goes on in the page, where it stands. */
const toPage = () =>
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector('main')?.focus({ preventScroll: true });
  });

/** Says what was done, with the way to take it back; the focus goes there, since what had it is gone. */
export function offerUndo(message: string, label: string, undo: () => void): void {
  const take = () => {
    notifications.hide(id);
    undo();
  };
  const button = (
    <Button size="compact-sm" variant="subtle" autoFocus onClick={take}>
      {label}
    </Button>
  );
  const id = show(
    <>
      {message} {button}
    </>,
    'green',
    10_000,
    toPage,
  );
}
