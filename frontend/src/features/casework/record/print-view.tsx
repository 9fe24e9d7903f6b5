import { businessNow, formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { type Field, sections } from '../fields';
import { type Content, isEmpty, type Value } from '../values';
import classes from './record.module.css';
import { valueText } from './show-value';

interface Entry {
  field: Field;
  value: Value | undefined;
}

/** Numbered fields in the order of the form; what it does not number follows, as further matter. */
function inOrder(content: Content): Entry[] {
  const entries = sections.flatMap(({ name, fields }) => {
    const values = content[name];
    return values ? fields.map((field) => ({ field, value: values[field.key] })) : [];
  });
  const numbered = entries.filter(({ field }) => field.item);
  const others = entries.filter(({ field, value }) => !field.item && !isEmpty(field, value));
  return [...numbered.sort((a, b) => (a.field.item ?? 0) - (b.field.item ?? 0)), ...others];
}

/** The record on paper: the items of Mẫu số 05 in their order. */
export function PrintView({ code, content }: { code: string; content: Content }) {
  const { t } = useTranslation('casework');
  return (
    <div data-print="only" className={classes.print}>
      <h1>{t('record.printTitle')}</h1>
      <ol>
        {inOrder(content).map(({ field, value }) => (
          <li key={field.label}>
            <strong>
              {field.item && `${field.item}. `}
              {t(field.label)}:
            </strong>{' '}
            {valueText(t, field, value) || '………………'}
          </li>
        ))}
      </ol>
      <p>{t('record.printSource', { code, at: formatDateTime(businessNow()) })}</p>
    </div>
  );
}
