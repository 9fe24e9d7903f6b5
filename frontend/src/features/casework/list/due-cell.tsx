import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { useSaid } from '../texts/said';
import '../texts';
import { StatusBadge } from '@/shared/ui/status-badge';
import type { CaseLineFragment } from '../gql/graphql';
import { Hidden } from '../hidden';

/** The time limit that comes next, of those that ask for something. */
export function nextClock(row: Pick<CaseLineFragment, 'clocks'>) {
  return row.clocks.find(({ doneAt, duration }) => !doneAt && !duration);
}

/** Time limits are told to who reads the management section, as the status is: they tell what the person counts as. */
export const hidesClocks = (row: Pick<CaseLineFragment, 'masked'>) =>
  row.masked.includes('CaseRecord.status');

export function DueCell({ row }: { row: CaseLineFragment }) {
  const { t } = useTranslation('casework');
  const said = useSaid();
  const next = nextClock(row);
  if (hidesClocks(row)) return <Hidden />;
  return (
    <>
      {next && (
        <span className="tabular" title={said('clock', next.key, next.name)}>
          {formatDate(next.dueAt)}
        </span>
      )}{' '}
      {row.overdue && <StatusBadge status="OVERDUE" label={t('list.overdue')} />}
    </>
  );
}
