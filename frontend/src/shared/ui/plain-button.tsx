import type { ComponentType, ReactNode } from 'react';
import classes from './plain-button.module.css';

interface Props {
  onClick: () => void;
  icon?: ComponentType<{ size?: number | string }>;
  primary?: boolean;
  children: ReactNode;
}

/** A button without Mantine, for what must be there before any page: the error of a page that did not load. */
export function PlainButton({ onClick, icon: Icon, primary = false, children }: Props) {
  return (
    <button type="button" className={classes.button} data-primary={primary} onClick={onClick}>
      {Icon && <Icon size={16} />}
      {children}
    </button>
  );
}
