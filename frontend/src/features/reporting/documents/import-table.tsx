import { Button, Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { displayValue } from '@/shared/grid';
import type { FormSheets } from '@/shared/grid/form-sheets';
import { useTranslation } from '@/shared/i18n';
import { convertLegacy, detectLegacy } from '@/shared/text/legacy';
import classes from './import.module.css';
import type { WorkbookChange } from './workbook-changes';

interface Props {
  changes: readonly WorkbookChange[];
  sheets: FormSheets;
  onTake: (taken: readonly WorkbookChange[]) => void;
}

/** Lines drawn at once; the rest are taken with "all". */
const shown = 300;

/** The cells that differ, each to be taken or left, with old typefaces' text turned into Unicode when asked. */
export function ImportTable({ changes, sheets, onTake }: Props) {
  const { t } = useTranslation('reporting');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [unicode, setUnicode] = useState(false);
  const legacy = useMemo(() => detectLegacy(changes.map((change) => change.new)), [changes]);
  const offered = useMemo(
    () =>
      legacy && unicode
        ? changes.map((change) => ({ ...change, new: convertLegacy(change.new, legacy.encoding) }))
        : changes,
    [changes, legacy, unicode],
  );
  const taken = offered.filter(({ key }) => !left.has(key));
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const all = left.size === 0;
  return (
    <>
      {legacy && (
        <Checkbox
          label={t('documents.import.legacy', {
            encoding: legacy.name,
            before: legacy.before,
            after: legacy.after,
          })}
          checked={unicode}
          onChange={(event) => setUnicode(event.currentTarget.checked)}
        />
      )}
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption>{t('documents.import.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={t('documents.import.all')}
                  checked={all}
                  indeterminate={!all && taken.length > 0}
                  onChange={() => setLeft(all ? new Set(changes.map(({ key }) => key)) : new Set())}
                />
              </th>
              <th scope="col">{t('documents.import.place')}</th>
              <th scope="col">{t('documents.import.cell')}</th>
              <th scope="col">{t('documents.import.old')}</th>
              <th scope="col">{t('documents.import.new')}</th>
            </tr>
          </thead>
          <tbody>
            {offered.slice(0, shown).map((change) => (
              <Line
                key={change.key}
                change={change}
                sheets={sheets}
                taken={!left.has(change.key)}
                onToggle={() => toggle(change.key)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {offered.length > shown && (
        <p className={classes.quiet}>{t('documents.import.more', { count: offered.length - shown })}</p>
      )}
      <div className={classes.actions}>
        <Button disabled={taken.length === 0} onClick={() => onTake(taken)} data-autofocus>
          {t('documents.import.take', { count: taken.length })}
        </Button>
      </div>
    </>
  );
}

interface LineProps {
  change: WorkbookChange;
  sheets: FormSheets;
  taken: boolean;
  onToggle: () => void;
}

function Line({ change, sheets, taken, onToggle }: LineProps) {
  const { t } = useTranslation('reporting');
  const { model } = sheets.of(change);
  const column = model.columns[model.columnIndex(change.column)];
  const row =
    model.rowAt(model.rowIndex(change.row))?.label ??
    t('documents.import.newRow', { row: change.row.slice(1) });
  const words = (value: string) =>
    value === '' || !column ? (
      <span className={classes.quiet}>{t('documents.import.empty')}</span>
    ) : (
      displayValue(value, column)
    );
  return (
    <tr data-left={!taken || undefined}>
      <td>
        <Checkbox
          aria-label={t('documents.import.takeOne', { place: change.place })}
          checked={taken}
          onChange={onToggle}
        />
      </td>
      <td>{change.place}</td>
      <td>
        {row}, {column?.code} {column?.label}
      </td>
      <td className={classes.value}>{words(change.old)}</td>
      <td className={classes.value}>{words(change.new)}</td>
    </tr>
  );
}
