import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type ClientForm, tableForm, tableOfRow } from '@/shared/forms';
import { useTranslation } from '@/shared/i18n';
import { rowGroups } from '../obligation/row-groups';
import classes from './content.module.css';
import { writtenReference } from './figures';

interface Props {
  form: ClientForm;
  onInsert: (reference: string) => void;
  onClose: () => void;
}

const shows = ['BOTH', 'VALUE', 'CHANGE'] as const;

/** Which figure of a form to pull, and how it is written. Esc closes. */
export function FigurePicker({ form, onInsert, onClose }: Props) {
  const { t } = useTranslation('reporting');
  const { kind, items = [] } = form.definition.rows;
  const [chosen, setColumn] = useState('');
  const [row, setRow] = useState(kind === 'FIXED' ? (items[0]?.key ?? '') : '');
  const [show, setShow] = useState<(typeof shows)[number]>('BOTH');
  const { columns: all } = tableForm(form, tableOfRow(form)(row));
  const columns = all.filter((each) => kind !== 'GROWING' || each.kind === 'NUMBER');
  const column = columns.some(({ code }) => code === chosen) ? chosen : (columns[0]?.code ?? '');
  const reference = writtenReference(form.definition.code, column, row, show);
  return (
    <form
      className={classes.picker}
      aria-label={t('content.figure.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onInsert(reference);
      }}
    >
      {kind === 'FIXED' && (
        <NativeSelect
          autoFocus
          label={t('content.figure.row')}
          value={row}
          data={rowGroups(form)}
          onChange={(event) => setRow(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        autoFocus={kind !== 'FIXED'}
        label={t('content.figure.column')}
        value={column}
        data={columns.map(({ code, labels }) => ({ value: code, label: `${code} – ${labels.join(' / ')}` }))}
        onChange={(event) => setColumn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('content.figure.show')}
        value={show}
        data={shows.map((value) => ({ value, label: t(`content.figure.${value}`) }))}
        onChange={(event) => setShow(event.currentTarget.value as (typeof shows)[number])}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t('content.figure.insert')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('content.figure.cancel')}
        </Button>
      </div>
      <p>
        <code>{reference}</code>
      </p>
    </form>
  );
}
