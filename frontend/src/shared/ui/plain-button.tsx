import type { ComponentType, ReactNode } from 'react';
import classes from './plain-button.module.css';

interface Props {
  /** Absent on the button that sends a form. */
  onClick?: () => void;
  type?: 'button' | 'submit';
  icon?: ComponentType<{ size?: number | string }>;
  look?: 'primary' | 'default' | 'quiet';
  fullWidth?: boolean;
  /** Its work is under way: it says so and takes no second press. */
  busy?: boolean;
  /** Has the focus when a modal layer opens. */
  first?: boolean;
  children: ReactNode;
}

/** A button without Mantine, for what must be there before any page: frame, sign-in, lock, errors. */
export function PlainButton(props: Props) {
  const { onClick, type = 'button', icon: Icon, look = 'default', busy = false, children } = props;
  return (
    <button
      type={type}
      className={classes.button}
      data-look={look}
      data-full={props.fullWidth}
      data-autofocus={props.first || undefined}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {Icon && <Icon size={16} />}
      {children}
    </button>
  );
}
