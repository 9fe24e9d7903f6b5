import { tableName } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import type { DesignTable } from './design';
import classes from './designer.module.css';
import { Field } from './fields';
import { errorAt } from './panel';
import { rekey } from './tables';
import type { Designer } from './use-designer';

interface Props {
  /** The whole design. */
  designer: Designer;
  at: number;
  /** The place of the problem that was pressed, within the table. */
  focus: string | null;
}

const words = ['code', 'title', 'unit'] as const;

/** What one of several tables says of itself. */
export function TableFields({ designer, at, focus }: Props) {
  const { t } = useTranslation('designer');
  const { design, set, replace, problems } = designer;
  const table = design.tables?.[at];
  if (!table) return null;
  const change = (part: Partial<DesignTable>, kind: string) =>
    set(
      { tables: (design.tables ?? []).map((each, index) => (index === at ? { ...each, ...part } : each)) },
      `tables[${at}].${kind}`,
    );
  return (
    <fieldset className={classes.section}>
      <legend>{tableName(at)}</legend>
      {words.map((name) => (
        <Field
          key={name}
          label={t(`tables.${name}`)}
          value={table[name]}
          error={errorAt(problems, `tables[${at}].${name}`)}
          focus={focus === name}
          onChange={(value) => change({ [name]: value }, name)}
        />
      ))}
      <Field
        label={t('tables.key')}
        description={t('tables.keyHint')}
        value={table.key}
        mono
        error={errorAt(problems, `tables[${at}].key`)}
        focus={focus === 'key'}
        onChange={(key) => replace(rekey(design, at, key.trim().toLowerCase()), `tables[${at}].key`)}
      />
    </fieldset>
  );
}
