import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '@/shared/format';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { DateInput } from '@/shared/ui/date-input';
import { FormError } from '@/shared/ui/form-error';
import { useTask } from '@/shared/ui/use-task';
import type { CaseworkWorkbookQuery } from '../gql/graphql';
import { OpenImport } from './exchange.graphql';
import classes from './exchange.module.css';
import { type Mapping, mappingFault } from './mapping';

export type Workbook = NonNullable<CaseworkWorkbookQuery['caseWorkbook']>;

interface Props {
  fileId: string;
  workbook: Workbook;
  busy: boolean;
  onRead: (sheet: number, headRow: number | null) => void;
}

const suggested = (workbook: Workbook): Mapping =>
  Object.fromEntries(workbook.columns.map(({ column, field }) => [column, field ?? '']));

/** Which column holds which field; what is plain from the headings is chosen already. */
export function MappingForm({ fileId, workbook, busy, onRead }: Props) {
  const { t } = useTranslation('caseExchange');
  const navigate = useNavigate();
  const open = useAction(OpenImport);
  const [mapping, setMapping] = useState(() => suggested(workbook));
  const [receivedOn, setReceivedOn] = useState('');
  const [checked, setChecked] = useState(false);
  const fault = mappingFault(mapping, receivedOn);
  const task = useTask(async () => {
    const columns = Object.entries(mapping)
      .filter(([, field]) => field)
      .map(([column, field]) => ({ column: Number(column), field }));
    const { openCaseImport } = await open({
      input: {
        fileId,
        sheet: workbook.sheet,
        headRow: workbook.headRow,
        encoding: workbook.encoding ?? null,
        receivedOn: receivedOn || null,
        columns,
      },
    });
    if (openCaseImport)
      await navigate({ to: '/ho-so/nhap-tep/$importId', params: { importId: openCaseImport.id } });
  });
  const mapped = Object.values(mapping).filter(Boolean).length;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!fault) void task.run();
      }}
    >
      <h2 className={classes.heading}>{t('map.title')}</h2>
      <Place workbook={workbook} busy={busy} onRead={onRead} />
      {workbook.repeats && <p className={classes.warning}>{t('map.repeats')}</p>}
      {workbook.encoding && (
        <p className={classes.warning}>
          {t('map.encoding', { encoding: workbook.encoding, sample: workbook.sample ?? '' })}
        </p>
      )}
      <Columns workbook={workbook} mapping={mapping} onChange={setMapping} />
      <DateInput
        label={t('map.received')}
        description={t('map.receivedHint')}
        value={receivedOn}
        onChange={setReceivedOn}
        error={checked && fault === 'noDay' ? t('map.noDay') : undefined}
      />
      {checked && fault && (
        <p className={classes.error} role="alert">
          {t(`map.${fault}`)}
        </p>
      )}
      <FormError error={task.error} />
      <div className={`${classes.actions} ${classes.within}`}>
        <span className={classes.quiet}>{t('map.mapped', { mapped, count: workbook.columns.length })}</span>
        <Button type="submit" loading={task.busy}>
          {t('map.run')}
        </Button>
      </div>
    </form>
  );
}

/** Sheet and row of headings: another choice reads the workbook anew. */
function Place({ workbook, busy, onRead }: Pick<Props, 'workbook' | 'busy' | 'onRead'>) {
  const { t } = useTranslation('caseExchange');
  const [row, setRow] = useState(String(workbook.headRow));
  const reread = () => {
    const at = Number(row);
    if (at >= 1 && at !== workbook.headRow) onRead(workbook.sheet, at);
  };
  return (
    <div className={classes.place}>
      <NativeSelect
        label={t('map.sheet')}
        value={String(workbook.sheet)}
        disabled={busy}
        onChange={(event) => onRead(Number(event.currentTarget.value), null)}
        data={workbook.sheets.map((name, at) => ({ value: String(at), label: name }))}
      />
      <TextInput
        label={t('map.headRow')}
        inputMode="numeric"
        maxLength={4}
        disabled={busy}
        value={row}
        onChange={(event) => setRow(event.currentTarget.value.replace(/\D/g, ''))}
        onBlur={reread}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          reread();
        }}
      />
      <span className={classes.quiet}>{t('map.rows', { count: formatNumber(workbook.rows) })}</span>
    </div>
  );
}

interface ColumnsProps {
  workbook: Workbook;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

function Columns({ workbook, mapping, onChange }: ColumnsProps) {
  const { t } = useTranslation('caseExchange');
  const groups = [...new Set(workbook.fields.map(({ section }) => section ?? ''))].map((section) => ({
    group: section ? t(`section.${section as 'identity'}`) : t('map.general'),
    items: workbook.fields
      .filter((field) => (field.section ?? '') === section)
      .map(({ key, label }) => ({ value: key, label })),
  }));
  const data = [{ value: '', label: t('map.skip') }, ...groups];
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('map.column')}</th>
          <th scope="col">{t('map.field')}</th>
        </tr>
      </thead>
      <tbody>
        {workbook.columns.map(({ column, name, heading }) => {
          const field = mapping[column] ?? '';
          const twice = field !== '' && Object.values(mapping).filter((each) => each === field).length > 1;
          return (
            <tr key={column}>
              <th scope="row">
                <span className={classes.letter}>{name}</span> {heading}
              </th>
              <td>
                <NativeSelect
                  size="sm"
                  aria-label={t('map.fieldOf', { column: `${name} ${heading}` })}
                  value={field}
                  error={twice ? t('map.twice') : undefined}
                  onChange={(event) => onChange({ ...mapping, [column]: event.currentTarget.value })}
                  data={data}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
