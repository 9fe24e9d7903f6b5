import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import content from '../content/content.module.css';
import { headingName, type Placed } from '../content/outline-tree';
import { PlainText } from '../content/plain-text';
import classes from './outlines.module.css';

/** An outline as whoever writes the report will meet it. */
export function OutlinePreview({ list }: { list: readonly Placed[] }) {
  const { t } = useTranslation('reporting');
  return (
    <article className={content.document}>
      {list.map(({ heading, depth }) => (
        <section key={heading.key} className={classes.previewed}>
          <h3 data-depth={depth}>{headingName(heading) || t('outlines.editor.untitled')}</h3>
          <p className={classes.facts}>
            {[
              heading.required && t('outlines.required'),
              heading.maxLength && t('outlines.longest', { count: formatVi(String(heading.maxLength)) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {heading.guidance && <p className={content.guidance}>{heading.guidance}</p>}
          {heading.text && <PlainText text={heading.text} />}
        </section>
      ))}
    </article>
  );
}
