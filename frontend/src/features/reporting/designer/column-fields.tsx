import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/shared/i18n';
import { type DesignColumn, inputs, kinds, nameOfCode } from './design';
import classes from './designer.module.css';
import { FeedsFields } from './feeds-fields';
import { Choice, Field } from './fields';
import { IndicatorFields } from './indicator-fields';
import { errorAt } from './panel';
import type { DesignProblem } from './use-designer';

export interface ColumnProps {
  column: DesignColumn;
  /** Before the names of the table's columns. */
  prefix: string;
  /** "columns[2].columns[0]". */
  place: string;
  problems: readonly DesignProblem[];
  /** Field of the problem that was pressed. */
  focus: string | null;
  onChange: (column: DesignColumn, kind: string) => void;
}

type Words = 'label' | 'code' | 'name' | 'unit' | 'min' | 'max' | 'formula' | 'printed';

/** Everything a column says of itself; of a head only its words. */
export function ColumnFields(props: ColumnProps) {
  const { t } = useTranslation('designer');
  const { column, onChange } = props;
  const head = column.columns !== undefined;
  return (
    <fieldset className={classes.section}>
      <legend>{t(head ? 'column.headSection' : 'column.section')}</legend>
      <ColumnText {...props} name="label" />
      {!head && (
        <>
          <div className={classes.pair}>
            <ColumnText {...props} name="code" />
            <ColumnText {...props} name="name" mono />
          </div>
          <Choice
            label={t('column.kind')}
            value={column.kind ?? 'NUMBER'}
            values={kinds}
            word={(each) => t(`column.kinds.${each}`)}
            onChange={(kind) => onChange(ofKind(column, kind), 'kind')}
          />
          {column.kind === 'CHOICE' && <Choices {...props} />}
          {(column.kind ?? 'NUMBER') === 'NUMBER' && <NumberFields {...props} />}
          {column.input !== 'COMPUTED' && (
            <Checkbox
              label={t('column.required')}
              checked={column.required ?? false}
              onChange={(event) => onChange({ ...column, required: event.currentTarget.checked }, 'required')}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

/** A column of another kind says nothing of what only numbers or choices have. */
function ofKind(column: DesignColumn, kind: NonNullable<DesignColumn['kind']>): DesignColumn {
  const { label, code, name, required } = column;
  if (kind === 'NUMBER') return { ...column, kind, choices: undefined } as DesignColumn;
  const rest = { label, code, name, kind, required, input: 'ENTERED' as const };
  return (kind === 'CHOICE' ? { ...rest, choices: [{ code: '1', label: '' }] } : rest) as DesignColumn;
}

interface TextProps extends ColumnProps {
  name: Words;
  description?: string;
  mono?: boolean;
}

function ColumnText({
  name,
  column,
  prefix,
  place,
  problems,
  focus,
  onChange,
  description,
  mono = false,
}: TextProps) {
  const { t } = useTranslation('designer');
  const change = (value: string) => {
    const next = { ...column, [name]: value };
    // The name follows the code as long as nobody gave it another.
    if (name === 'code' && (column.name ?? '') === nameOfCode(column.code ?? '', prefix))
      next.name = nameOfCode(value, prefix);
    onChange(next, name);
  };
  return (
    <Field
      label={t(`column.${name}`)}
      value={column[name]}
      error={errorAt(problems, `${place}.${name}`)}
      focus={focus === name}
      mono={mono}
      onChange={change}
      {...(description && { description })}
    />
  );
}

function NumberFields(props: ColumnProps) {
  const { t } = useTranslation('designer');
  const { column, place, problems, onChange } = props;
  const precision = (value: string) => {
    const digits = Number.parseInt(value, 10);
    onChange({ ...column, precision: Number.isNaN(digits) ? 0 : digits }, 'precision');
  };
  return (
    <>
      <div className={classes.pair}>
        <ColumnText {...props} name="unit" />
        <Field
          label={t('column.precision')}
          value={String(column.precision ?? 0)}
          error={errorAt(problems, `${place}.precision`)}
          onChange={precision}
        />
      </div>
      <div className={classes.pair}>
        <ColumnText {...props} name="min" />
        <ColumnText {...props} name="max" />
      </div>
      <Choice
        label={t('column.input')}
        value={column.input ?? 'ENTERED'}
        values={inputs}
        word={(each) => t(`column.inputs.${each}`)}
        error={errorAt(problems, `${place}.input`)}
        onChange={(input) =>
          onChange(
            input === 'ENTERED' ? { ...column, input, formula: '' } : { ...column, input, required: false },
            'input',
          )
        }
      />
      {column.input === 'COMPUTED' && (
        <ColumnText {...props} name="formula" description={t('column.formulaHint')} mono />
      )}
      <ColumnText {...props} name="printed" description={t('column.printedHint')} mono />
      {!column.feeds && <IndicatorFields {...props} />}
      {!column.indicator && <FeedsFields {...props} />}
    </>
  );
}

/** The choices as lines "code = words". */
function Choices({ column, place, problems, onChange }: ColumnProps) {
  const { t } = useTranslation('designer');
  const text = (column.choices ?? []).map(({ code, label }) => `${code} = ${label}`).join('\n');
  const read = (value: string) => {
    const choices = value.split('\n').map((line) => {
      const [code = '', ...label] = line.split('=');
      return { code: code.trim(), label: label.join('=').trimStart() };
    });
    onChange({ ...column, choices }, 'choices');
  };
  return (
    <Field
      label={t('column.choices')}
      value={text}
      lines={3}
      error={problems.find(({ place: at }) => at.startsWith(`${place}.choices`))?.message}
      onChange={read}
    />
  );
}
