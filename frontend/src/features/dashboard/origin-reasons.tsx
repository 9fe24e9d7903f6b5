import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { formatVi } from '@/shared/numbers';
import { sentReasonsQuery } from './dashboard.graphql';
import table from './figure-table.module.css';
import type { OriginItem } from './origin';

/** Whether it may be read is the report's own rule; a refusal is no failure of this page. */
const quietly = { quiet: true };

/**
 * Why a unit that put others' reports together added to their sum: the adjustments of the cell, each with its reason.
 * A report that was entered has none, and who may not read the report is told nothing of them.
 */
export function OriginReasons({ item }: { item: OriginItem }) {
  const { t } = useTranslation('dashboard');
  const [{ data }] = useQuery({
    query: sentReasonsQuery,
    variables: { id: item.submissionId },
    context: quietly,
  });
  const lines = (data?.sentConsolidation?.adjustments ?? []).filter(
    ({ row, column }) => `${row}.${column}` === item.place,
  );
  return lines.map(({ value, reason, byTitle, at }) => (
    <span key={at} className={table.small}>
      {t('origin.adjusted', {
        value: value.startsWith('-') ? formatVi(value) : `+${formatVi(value)}`,
        reason,
        by: byTitle,
        at: formatDateTime(at),
      })}
    </span>
  ));
}
