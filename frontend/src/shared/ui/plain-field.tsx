import { type InputHTMLAttributes, type ReactNode, type Ref, useId, useState } from 'react';
import { useTranslation } from '@/shared/i18n';
import { Eye, EyeOff } from './icons';
import classes from './plain-field.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  /** Stands inside the right edge. */
  aside?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

/** A text field without Mantine, for the sign-in, the password and the lock. */
export function PlainField({ label, value, onChange, hint, error, aside, ...rest }: Props) {
  const id = useId();
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      <div className={classes.box} data-aside={!!aside}>
        <input
          {...rest}
          id={id}
          className={classes.input}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          aria-invalid={!!error}
          aria-describedby={said || undefined}
        />
        {aside}
      </div>
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** A password, which can be looked at. */
export function PlainPassword(props: Omit<Props, 'type' | 'aside'>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <PlainField
      {...props}
      type={shown ? 'text' : 'password'}
      aside={
        <button
          type="button"
          className={classes.eye}
          aria-label={t(shown ? 'shell.hidePassword' : 'shell.showPassword')}
          onClick={() => setShown(!shown)}
        >
          <Icon size={18} />
        </button>
      }
    />
  );
}
