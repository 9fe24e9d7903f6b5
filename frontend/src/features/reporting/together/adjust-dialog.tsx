import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ClientForm, tableForm, tableOfRow } from '@/shared/forms';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { add, decimalText, formatVi, parseDecimal, readNumberAs, ZERO } from '@/shared/numbers';
import { DialogFrame } from '@/shared/ui/dialogs';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { DialogForm } from '../dialog-form';
import form from '../dialog-form.module.css';
import type { HeadFieldsFragment, TogetherFieldsFragment } from '../gql/graphql';
import { rowGroups, rowOptions } from '../obligation/row-groups';
import { Adjust } from './together.graphql';

/** A line that is written: a new one in a row, or one that is there. */
export interface Line {
  id?: string;
  row: string;
  column?: string;
  value?: string;
  reason?: string;
}

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm;
  together: TogetherFieldsFragment;
  line: Line;
  onDone: () => void;
  onClose: () => void;
}

/** Columns that add up over units: an adjustment is added to their sum. */
export function adjustable(form: ClientForm, free: readonly string[]) {
  return form.columns.filter(
    ({ kind, tree, name, indicator }) =>
      kind === 'NUMBER' && !tree && !free.includes(name) && (indicator?.overUnits ?? 'SUM') === 'SUM',
  );
}

/** Adds a line of one's own to a cell, with its reason. */
export function AdjustDialog({ head, form: sheet, together, line, onDone, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const summed = new Set(
    sheet.definition.rows.items?.filter(({ sumOf }) => sumOf?.length).map(({ key }) => key),
  );
  const rows = rowOptions(sheet).filter(({ value }) => !summed.has(value));
  const [row, setRow] = useState(summed.has(line.row) ? (rows[0]?.value ?? line.row) : line.row);
  const [chosen, setColumn] = useState(line.column ?? '');
  const columns = adjustable(tableForm(sheet, tableOfRow(sheet)(row)), together.freeColumns);
  const column = columns.some(({ name }) => name === chosen) ? chosen : (columns[0]?.name ?? '');
  const [text, setText] = useState(line.value ? formatVi(line.value) : '');
  const [reason, setReason] = useState(line.reason ?? '');
  const [checked, setChecked] = useState(false);
  const value = readNumberAs(text.trim().replace(/^\+/, ''), 'VI');
  const usable = value !== undefined && value !== '0';
  const adjust = useAction(Adjust);
  const task = useTask(async () => {
    await adjust({
      input: {
        obligationId: head.id,
        version: together.version,
        id: line.id ?? null,
        row,
        column,
        value: value ?? '0',
        reason: reason.normalize('NFC').trim(),
      },
    });
    void notify.done(t('together.adjusted'));
    onDone();
    onClose();
  });
  const submit = () => {
    setChecked(true);
    if (usable && reason.trim()) void task.run();
  };
  const sum = sumAt(together, row, column);
  return (
    <DialogFrame
      title={t(line.id ? 'together.adjust.editTitle' : 'together.adjust.title')}
      opened
      onClose={onClose}
    >
      <DialogForm
        action={t('together.adjust.save')}
        busy={task.busy}
        error={task.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <p className={form.note}>{t('together.adjust.text')}</p>
        {rows.length > 0 && (
          <NativeSelect
            label={t('together.row')}
            value={row}
            data={rowGroups(sheet, rows)}
            onChange={(event) => setRow(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label={t('together.adjust.column')}
          value={column}
          data={columns.map(({ name, code, labels }) => ({
            value: name,
            label: `${code}. ${labels.join(' – ')}`,
          }))}
          onChange={(event) => setColumn(event.currentTarget.value)}
        />
        <TextInput
          label={t('together.adjust.value')}
          description={t('together.adjust.valueHint', {
            sum: formatVi(sum),
            total: formatVi(decimalText(add(parseDecimal(sum) ?? ZERO, parseDecimal(value ?? '0') ?? ZERO))),
          })}
          value={text}
          inputMode="text"
          error={checked && !usable ? t('together.adjust.badValue') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Textarea
          label={t('together.adjust.reason')}
          value={reason}
          autosize
          minRows={2}
          maxLength={2000}
          error={checked && !reason.trim() ? t('together.adjust.badReason') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </DialogForm>
    </DialogFrame>
  );
}

/** What the units make together in a cell; of a list, nothing is shown. */
function sumAt({ filled, mode }: TogetherFieldsFragment, row: string, column: string): string {
  const value =
    mode === 'LIST' ? '' : filled.values[filled.rows.indexOf(row)]?.[filled.columns.indexOf(column)];
  return value && parseDecimal(value) ? value : '0';
}
