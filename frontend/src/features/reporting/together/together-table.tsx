import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import type { ClientForm } from '@/shared/forms';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import { ConfirmDialog } from '@/shared/ui/dialogs';
import { Pencil, Plus, Printer, Trash2 } from '@/shared/ui/icons';
import { notify } from '@/shared/ui/notify';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import type { HeadFieldsFragment, TogetherFieldsFragment } from '../gql/graphql';
import { placeWords } from '../obligation/place-words';
import { ProvinceTable } from '../rounds/province-table';
import { shownColumns } from '../rounds/table-head';
import type { Line } from './adjust-dialog';
import { chosenRow, RowChoice } from './row-choice';
import { RemoveAdjustment, TogetherTableQuery } from './together.graphql';
import classes from './together.module.css';

type Adjustment = TogetherFieldsFragment['adjustments'][number];

interface Props {
  head: HeadFieldsFragment;
  form: ClientForm;
  together: TogetherFieldsFragment;
  editable: boolean;
  onLine: (line: Line) => void;
  onChange: () => void;
}

/** One line per unit, their sum, the adjustments and TỔNG CỘNG, for one row of the form. */
export function TogetherTable({ head, form, together, editable, onLine, onChange }: Props) {
  const { t } = useTranslation('reporting');
  const [asked, setAsked] = useState<string>();
  const [{ data, error }, ask] = useQuery({
    query: TogetherTableQuery,
    variables: { id: head.id, row: asked ?? null },
  });
  const [leaving, setLeaving] = useState<Adjustment | null>(null);
  const remove = useAction(RemoveAdjustment);
  if (error && !data?.consolidationTable)
    return <QueryProblem error={error} what={t('together.what')} onRetry={ask} />;
  const table = data?.consolidationTable;
  if (!table) return <ListSkeleton count={12} />;
  const row = chosenRow(form, asked, table.row);
  const waiting = row !== table.row;
  const own = shownColumns(form, table.row, table.columns);
  const rows = table.lines.map((line) => ({
    ...line,
    values: line.values && own.pick(line.values),
    state: line.official ? ('APPROVED' as const) : ('SUBMITTED' as const),
  }));
  return (
    <>
      <div className={classes.picker}>
        <RowChoice form={form} value={row} onChange={setAsked} />
        <Button
          variant="default"
          data-print="never"
          leftSection={<Printer size={16} />}
          loading={waiting}
          onClick={() => window.print()}
        >
          {t('together.print')}
        </Button>
        {editable && (
          <Button
            variant="default"
            leftSection={<Plus size={16} />}
            data-print="never"
            onClick={() => onLine({ row })}
          >
            {t('together.adjust.add')}
          </Button>
        )}
      </div>
      <ProvinceTable
        label={t('together.table')}
        busy={waiting}
        form={own.form}
        columns={own.columns}
        rows={rows}
        total={table.total && own.pick(table.total)}
      >
        <tr>
          <th scope="row">{t('together.sum')}</th>
          {own.columns.map((key, index) => (
            <td key={key}>{formatVi(own.pick(table.sum)[index] ?? '')}</td>
          ))}
        </tr>
        {table.adjustments.map((each) => (
          <tr key={each.id}>
            <th scope="row" className={classes.line}>
              {t('together.adjust.line', { reason: each.reason })}
              <small>{t('together.adjust.by', { by: each.byTitle, at: formatDateTime(each.at) })}</small>
              {editable && (
                <span className={classes.tools} data-print="never">
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    leftSection={<Pencil size={12} />}
                    onClick={() => onLine({ ...each })}
                  >
                    {t('together.adjust.edit')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    leftSection={<Trash2 size={12} />}
                    onClick={() => setLeaving(each)}
                  >
                    {t('together.adjust.remove')}
                  </Button>
                </span>
              )}
            </th>
            {own.columns.map((key) => (
              <td key={key}>{key === each.column ? signed(each.value) : ''}</td>
            ))}
          </tr>
        ))}
      </ProvinceTable>
      <ConfirmDialog
        title={t('together.adjust.removeTitle')}
        action={t('together.adjust.remove')}
        danger
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={async () => {
          if (!leaving) return;
          await remove({ input: { obligationId: head.id, version: together.version, id: leaving.id } });
          void notify.done(t('together.removed'));
          ask({ requestPolicy: 'network-only' });
          onChange();
        }}
      >
        {leaving &&
          t('together.adjust.removeText', {
            value: signed(leaving.value),
            place: placeWords(t, form, `${leaving.row}.${leaving.column}`),
          })}
      </ConfirmDialog>
    </>
  );
}

/** An adjustment says which way it goes. */
export function signed(value: string): string {
  return value.startsWith('-') ? formatVi(value) : `+${formatVi(value)}`;
}
