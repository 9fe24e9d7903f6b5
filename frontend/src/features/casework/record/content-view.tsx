import { useTranslation } from '@/shared/i18n';
import { Lock } from '@/shared/ui/icons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { type Field, type Section, sections } from '../fields';
import { type Content, isEmpty, type Values } from '../values';
import classes from './record.module.css';
import { ShowValue } from './show-value';

/** What a version holds, section by section, with the numbers of Mẫu số 05; hidden sections say who may see them. */
export function ContentView({ content }: { content: Content }) {
  return (
    <div data-print="never">
      {sections.map((section) => (
        <ReadSection key={section.name} section={section} values={content[section.name]} />
      ))}
    </div>
  );
}

function ReadSection({ section, values }: { section: Section; values: Values | undefined }) {
  const { t } = useTranslation('casework');
  return (
    <section className={classes.section} aria-label={t(`section.${section.name}`)}>
      <h2>{t(`section.${section.name}`)}</h2>
      {values ? (
        <Fields fields={section.fields} values={values} />
      ) : (
        <p className={classes.masked}>
          <Lock size={16} aria-hidden />
          <span>{t('masked')}</span>
        </p>
      )}
    </section>
  );
}

function Fields({ fields, values }: { fields: readonly Field[]; values: Values }) {
  const { t } = useTranslation('casework');
  const filled = fields.filter((field) => !isEmpty(field, values[field.key]));
  if (filled.length === 0) return <p className={classes.masked}>{t('none')}</p>;
  return (
    <dl className={classes.fields}>
      {filled.map((field) => (
        <div key={field.key} data-wide={field.wide || field.kind === 'lines' || undefined}>
          <dt>
            {field.item && <span className={classes.item}>{field.item}.</span>}
            {t(field.label)}
          </dt>
          <dd>
            <ShowValue field={field} value={values[field.key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing stands in the version, or it is not this viewer's to see. */
export function NoContent({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation('casework');
  return hidden ? (
    <DeniedState what={t('record.pendingOfUnit')} />
  ) : (
    <EmptyState title={t('record.nothing')}>{t('record.nothingHint')}</EmptyState>
  );
}
