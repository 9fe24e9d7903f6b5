import type { ReactNode } from 'react';
import classes from './bar.module.css';

interface Props {
  disabled?: boolean;
  title?: string;
  onClick: () => void;
  children: ReactNode;
}

/** A button of the sheet's tool bar. */
export function SheetToolButton({ disabled, title, onClick, children }: Props) {
  return (
    <button type="button" className={classes.toolButton} disabled={disabled} title={title} onClick={onClick}>
      {children}
    </button>
  );
}
