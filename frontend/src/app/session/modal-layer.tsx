import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

interface Props {
  label: string;
  className: string | undefined;
  /** Esc; without it the layer cannot be left by Esc. */
  onCancel?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Hides all that is below, dialogs and menus included. */
  opaque?: boolean;
  children: ReactNode;
}

/**
 * The browser's own modal dialog, in its top layer: everything else on the page, other dialogs too, is out of reach
 * of pointer, keys and screen reader while it stands.
 */
export function ModalLayer({ label, className, onCancel, onKeyDown, opaque, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would choose the first button, which here is seldom the one to press.
    dialog.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    if (opaque) document.body.dataset.locked = '';
    return () => {
      delete document.body.dataset.locked;
    };
  }, [opaque]);
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={label}
      className={className}
      data-layer
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
      // Browsers close a dialog on a second Esc whatever its cancel handler says.
      onClose={() => dialog.current?.showModal()}
    >
      {children}
    </dialog>,
    document.body,
  );
}
