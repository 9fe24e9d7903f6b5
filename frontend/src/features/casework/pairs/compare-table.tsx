import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/shared/i18n';
import classes from '../record/record.module.css';
import { lineText, ShowValue } from '../record/show-value';
import { isEmpty, type LineValue } from '../values';
import { WideTable } from '../wide-table';
import type { Choice, Compared } from './compare';

interface Props {
  rows: readonly Compared[];
  kept: ReactNode;
  other: ReactNode;
  /** The places that are taken over; null where nothing can be chosen. */
  taken: ReadonlySet<string> | null;
  onTake: (place: string, on: boolean) => void;
}

/** Two records field by field; beside what only the other one has stands the box that takes it over. */
export function CompareTable({ rows, kept, other, taken, onTake }: Props) {
  const { t } = useTranslation('casework');
  const pairs = useTranslation('casePairs');
  return (
    <WideTable label={pairs.t('title')}>
      <table className={`${classes.table} ${classes.diff}`}>
        <thead>
          <tr>
            <th scope="col">{pairs.t('field')}</th>
            <th scope="col">{kept}</th>
            <th scope="col">{other}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.section}.${row.field.key}`}>
              <th scope="row">
                {row.field.item && <span className={classes.item}>{row.field.item}.</span>}
                {t(row.field.label)}
                <span className={classes.item}> · {t(`section.${row.section}`)}</span>
              </th>
              <td>
                <Whole row={row} side="kept" />
              </td>
              <td className={row.same ? undefined : classes.added}>
                {taken && row.choices.length > 0 ? (
                  row.choices.map((choice) => (
                    <Take
                      key={choice.place}
                      row={row}
                      choice={choice}
                      on={taken.has(choice.place)}
                      onTake={onTake}
                    />
                  ))
                ) : (
                  <Whole row={row} side="other" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** A list as lines of words: a table inside the table would leave no room for either side. */
function Whole({ row: { field, kept, other }, side }: { row: Compared; side: 'kept' | 'other' }) {
  const { t } = useTranslation('casework');
  const value = side === 'kept' ? kept : other;
  const lines = field.kind === 'lines' ? ((value ?? []) as readonly LineValue[]) : [];
  if (lines.length === 0) return <ShowValue field={field} value={value} />;
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={line.key}>{lineText(t, field, line)}</li>
      ))}
    </ul>
  );
}

function Take({
  row,
  choice,
  on,
  onTake,
}: {
  row: Compared;
  choice: Choice;
  on: boolean;
  onTake: Props['onTake'];
}) {
  const { t } = useTranslation('casework');
  const pairs = useTranslation('casePairs');
  const lists = row.field.kind === 'lines' || row.field.kind === 'texts' || row.field.kind === 'choices';
  const replaces = !lists && !isEmpty(row.field, row.kept);
  return (
    <Checkbox
      checked={on}
      onChange={(event) => onTake(choice.place, event.currentTarget.checked)}
      aria-label={pairs.t('take', {
        what: choice.line ? lineText(t, row.field, choice.line) : t(row.field.label),
      })}
      label={
        choice.line ? lineText(t, row.field, choice.line) : <ShowValue field={row.field} value={row.other} />
      }
      description={on && replaces ? pairs.t('replaces') : undefined}
    />
  );
}
