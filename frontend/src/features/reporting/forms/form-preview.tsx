import type { ClientForm } from '@/shared/forms';
import { gridStrings, NO_CELLS } from '@/shared/grid';
import { useTranslation } from '@/shared/i18n';
import { ReadSheet } from '../obligation/read-sheet';
import classes from './forms.module.css';

/** The empty table of a form and what must be true of a filled one. */
export function FormPreview({ form }: { form: ClientForm }) {
  const { t } = useTranslation('reporting');
  return (
    <div className={classes.preview}>
      <section className={classes.sheet} aria-label={t('forms.preview')}>
        <ReadSheet form={form} cells={NO_CELLS} />
      </section>
      <section className={classes.checks}>
        <h2>{t('forms.checks')}</h2>
        {form.checks.length === 0 ? (
          <p>{t('forms.noChecks')}</p>
        ) : (
          <ul>
            {form.checks.map(({ id, severity, message }) => (
              <li key={id}>
                <strong>{gridStrings.severity[severity]}:</strong> {message}
              </li>
            ))}
          </ul>
        )}
        {form.definition.note && (
          <>
            <h2>{t('forms.note')}</h2>
            <p>{form.definition.note}</p>
          </>
        )}
        {form.definition.illustrative && <p>{form.definition.illustrative.note}</p>}
      </section>
    </div>
  );
}
