import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/states';
import { differences } from '../diff';
import type { Field } from '../fields';
import { Hidden } from '../hidden';
import type { Content, LineValue, Value } from '../values';
import { WideTable } from '../wide-table';
import classes from './record.module.css';
import { lineText, OpenFile, ShowValue } from './show-value';

interface Props {
  official: Content;
  pending: Content;
  changed: readonly string[];
}

/** The amendment beside what it would replace: only what differs. */
export function DiffView({ official, pending, changed }: Props) {
  const { t } = useTranslation('casework');
  const rows = differences(official, pending, changed);
  if (rows.length === 0) return <EmptyState title={t('diff.none')}>{t('diff.noneHint')}</EmptyState>;
  return (
    <div className={classes.section}>
      <h2>{t('diff.count', { count: rows.length })}</h2>
      <WideTable label={t('diff.label')}>
        <table className={`${classes.table} ${classes.diff}`} aria-label={t('diff.label')}>
          <thead>
            <tr>
              <th scope="col">{t('diff.field')}</th>
              <th scope="col">{t('diff.official')}</th>
              <th scope="col">{t('diff.pending')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ section, field, hidden, before, after }) => (
              <tr key={`${section}.${field.key}`}>
                <th scope="row">
                  {field.item && <span className={classes.item}>{field.item}.</span>}
                  {t(field.label)}
                  <span className={classes.item}> · {t(`section.${section}`)}</span>
                </th>
                <td>{hidden ? <Hidden /> : <DiffValue field={field} value={before} />}</td>
                <td className={classes.added}>
                  {hidden ? <Hidden /> : <DiffValue field={field} value={after} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  );
}

/** A list as lines of words: a table inside the table would leave no room for either side. */
function DiffValue({ field, value }: { field: Field; value: Value | undefined }) {
  const lines = field.kind === 'lines' ? ((value ?? []) as readonly LineValue[]) : [];
  if (lines.length === 0) return <ShowValue field={field} value={value} />;
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line.key}>
          <DiffLine field={field} line={line} />
        </li>
      ))}
    </ul>
  );
}

/** A line in words, and its documents to open: who decides reads the evidence beside what it proves. */
function DiffLine({ field, line }: { field: Field; line: LineValue }) {
  const { t } = useTranslation('casework');
  const parts = field.lines ?? [];
  const files = parts.filter(({ kind, key }) => kind === 'file' && line.values[key]);
  return (
    <>
      {lineText(t, { ...field, lines: parts.filter(({ kind }) => kind !== 'file') }, line)}
      {files.map((file) => (
        <div key={file.key} className={classes.evidence}>
          {t(file.label)}: <OpenFile id={String(line.values[file.key])} label={t(file.label)} />
        </div>
      ))}
    </>
  );
}
