import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { formatNumber } from '@/shared/format';
import { fetchDocument, saveDocument } from '@/shared/graphql/files';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import './exchange/texts';
import { DialogFrame } from '@/shared/ui/dialogs';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { useTask } from '@/shared/ui/use-task';
import { ExportCases, QuotaQuery } from './exchange/exchange.graphql';
import classes from './exchange/exchange.module.css';
import type { CaseExportKind, ExportCasesInput } from './gql/graphql';
import { counted } from './list/counted';

/** Which list of people is taken along. */
export type Taken = Pick<ExportCasesInput, 'list' | 'filter' | 'pairs' | 'order'>;

interface Props {
  kind: CaseExportKind;
  taken: Taken;
  /** How many: of a workbook all that the filter finds, of a print those on the screen. */
  count: number;
  /** How many people stand in these rows, where it is not one in each. */
  people?: number;
  onClose: () => void;
  /** Names the export at the foot of the printed list. */
  onPrint: (note: string) => void;
}

const shortest = 5;

/** Asks why records are taken along, and says what is left of the day's quota. */
export function ExportDialog({ kind, taken, count, people = count, onClose, onPrint }: Props) {
  const { t } = useTranslation('caseExchange');
  const ask = useAction(ExportCases);
  const [{ data }] = useQuery({ query: QuotaQuery, requestPolicy: 'network-only' });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const short = reason.trim().length < shortest;
  const quota = data?.caseExportQuota;
  const task = useTask(async () => {
    const first = kind === 'PRINT' ? count : null;
    const { exportCases } = await ask({ input: { kind, ...taken, first, reason } });
    if (!exportCases) return;
    if (kind === 'PRINT') {
      onPrint(t('export.foot', { id: exportCases.id.slice(-8) }));
    } else {
      saveDocument(await fetchDocument(`/case-exports/${exportCases.id}.xlsx`), 'ho-so.xlsx');
      void notify.done(t('export.done', { count: formatNumber(exportCases.records) }));
    }
    onClose();
  });
  return (
    <DialogFrame title={t(`export.title${kind}`)} opened onClose={onClose}>
      <form
        className={classes.plain}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!short) void task.run();
        }}
      >
        <p className={classes.text}>
          {t('export.what', {
            count: counted(people),
          })}
        </p>
        {quota && <p className={classes.quiet}>{t('export.quota', quota)}</p>}
        {quota && people > quota.left && <p className={classes.warning}>{t('export.over')}</p>}
        <Textarea
          label={t('export.reason')}
          description={t('export.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={checked && short ? t('export.reasonShort') : undefined}
          maxLength={2000}
          minRows={2}
          autosize
          required
          data-autofocus
        />
        <FormError error={task.error} />
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('export.cancel')}
          </Button>
          <Button type="submit" loading={task.busy}>
            {t(kind === 'PRINT' ? 'export.print' : 'export.xlsx')}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}
