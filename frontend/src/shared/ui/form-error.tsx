import { type RefObject, useEffect, useRef } from 'react';
import type { AppError } from '../graphql/errors';
import classes from './form-error.module.css';
import { CircleAlert } from './icons';

/** The failure of a form, said at once by a screen reader. */
export function FormError({ error }: { error: AppError | string | null }) {
  const text = typeof error === 'string' ? error : error?.message;
  const problems = error && typeof error !== 'string' ? error.problems : [];
  return (
    <div role="alert">
      {text && (
        <div className={classes.error}>
          <CircleAlert size={18} aria-hidden />
          <div>
            <p>{text}</p>
            {problems.length > 0 && (
              <ul className={classes.problems}>
                {problems.map((problem) => (
                  <li key={`${problem.place} ${problem.code}`}>{problem.message}</li>
                ))}
              </ul>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** The failure of a form, unless one of the fields shown says it: what is refused at a place is said there, once. */
export function unplaced(error: AppError | null, shown: readonly string[]): AppError | null {
  const said = shown.some((field) => `${error?.place}.`.startsWith(`input.${field}.`));
  return said && error?.problems.length === 0 ? null : error;
}

/** A field that is wrong, or the first of a group that is. */
const wrongField = '[aria-invalid="true"], [data-wrong] :is(input:not([type="file"]), button)';

/** Leads to the first field that is wrong, as often as the form was checked or the server refused it. */
export function useFirstWrong(checked: unknown, refused: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (checked || refused) form.current?.querySelector<HTMLElement>(wrongField)?.focus();
  }, [checked, refused]);
  return form;
}
