import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '@/shared/format';
import { downloadFile } from '@/shared/graphql/files';
import { useNarrow } from '@/shared/grid/use-narrow';
import { type Translate, useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { FileText } from '@/shared/ui/icons';
import { useTask } from '@/shared/ui/use-task';
import type { Field } from '../fields';
import {
  type AreaValue,
  type BirthValue,
  birthText,
  groupNumber,
  isEmpty,
  type LineValue,
  type Value,
} from '../values';
import { WideTable } from '../wide-table';
import { optionKey } from '../words';
import { FactLines } from './fact-lines';
import classes from './record.module.css';

/** A value as words; "" for what was not entered, and for what words cannot show. */
export function valueText(t: Translate<'casework'>, field: Field, value: Value | undefined): string {
  if (isEmpty(field, value)) return '';
  const word = (each: unknown) => t(optionKey(field.options ?? '', String(each)));
  switch (field.kind) {
    case 'birth':
      return birthText(value as BirthValue);
    case 'number':
      return groupNumber(String(value));
    case 'date':
      return formatDate(String(value));
    case 'choice':
    case 'yesNo':
      return word(value);
    case 'choices':
      return (value as readonly string[]).map(word).join(', ');
    case 'texts':
      return (value as readonly string[]).join('; ');
    case 'area':
      return (value as AreaValue).name;
    case 'file':
      return t('file.has');
    case 'lines':
      return (value as readonly LineValue[]).map((line) => lineText(t, field, line)).join('\n');
    default:
      return String(value);
  }
}

/** A line of a list in one row of words. */
export function lineText(t: Translate<'casework'>, field: Field, line: LineValue): string {
  return (field.lines ?? [])
    .map((each) => ({ each, text: valueText(t, each, line.values[each.key]) }))
    .filter(({ text }) => text)
    .map(({ each, text }) => `${t(each.label)}: ${text}`)
    .join('; ');
}

interface Props {
  field: Field;
  value: Value | undefined;
}

/** A value on the screen: documents can be opened, lists are tables. */
export function ShowValue({ field, value }: Props) {
  const { t } = useTranslation('casework');
  if (isEmpty(field, value)) return <>–</>;
  if (field.kind === 'file') return <OpenFile id={String(value)} label={t(field.label)} />;
  if (field.kind === 'lines') return <LineTable field={field} lines={value as readonly LineValue[]} />;
  return <>{valueText(t, field, value)}</>;
}

function LineTable({ field, lines }: { field: Field; lines: readonly LineValue[] }) {
  const { t } = useTranslation('casework');
  const narrow = useNarrow();
  // A column that no line fills says nothing.
  const columns = (field.lines ?? []).filter((column) =>
    lines.some((line) => !isEmpty(column, line.values[column.key])),
  );
  if (narrow) return <LineCards label={t(field.label)} columns={columns} lines={lines} />;
  return (
    <WideTable label={t(field.label)}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {t(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              {columns.map((column) => (
                <td key={column.key}>
                  <ShowValue field={column} value={line.values[column.key]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

interface CardsProps {
  label: string;
  columns: readonly Field[];
  lines: readonly LineValue[];
}

/** The lines on a phone, each with its own names beside its values. */
function LineCards({ label, columns, lines }: CardsProps) {
  const { t } = useTranslation('casework');
  return (
    <ul className={classes.lineCards} aria-label={label}>
      {lines.map((line) => (
        <li key={line.key}>
          <dl className={classes.fields}>
            <FactLines
              lines={columns
                .filter((column) => !isEmpty(column, line.values[column.key]))
                .map((column) => [
                  t(column.label),
                  <ShowValue key={column.key} field={column} value={line.values[column.key]} />,
                ])}
            />
          </dl>
        </li>
      ))}
    </ul>
  );
}

export function OpenFile({ id, label }: { id: string; label: string }) {
  const { t } = useTranslation('casework');
  const [asked, setAsked] = useState(false);
  const task = useTask(() => downloadFile(id, t('record.fileName')));
  const open = () => {
    setAsked(true);
    void task.run();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={task.busy}
        leftSection={<FileText size={14} aria-hidden />}
        aria-label={`${t('record.download')}: ${label}`}
        onClick={open}
      >
        {t('record.download')}
      </Button>
      {asked && <FormError error={task.error} />}
    </>
  );
}
