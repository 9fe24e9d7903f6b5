import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core';
import { type MouseEvent, useId } from 'react';

interface Props extends ButtonProps {
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  /** Why it cannot be pressed now; it then stays in the tab order and says so. */
  disabledReason?: string | null | undefined;
  type?: 'button' | 'submit';
  title?: string;
}

/** A button that, when it may not be pressed, says why instead of going grey in silence. */
export function ActionButton({ disabledReason, onClick, children, type = 'button', title, ...rest }: Props) {
  const id = useId();
  if (!disabledReason) {
    return (
      <Button type={type} onClick={onClick} title={title} {...rest}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip
      label={disabledReason}
      multiline
      maw={320}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      <Button
        {...rest}
        type="button"
        data-disabled
        aria-disabled
        aria-describedby={id}
        onClick={(event) => event.preventDefault()}
      >
        {children}
        <VisuallyHidden id={id}>{disabledReason}</VisuallyHidden>
      </Button>
    </Tooltip>
  );
}
