import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../casework.module.css';
import type { CaseLineFragment } from '../gql/graphql';
import { stateLook } from '../words';
import { NameCell } from './columns';
import { nextClock } from './due-cell';

interface Props {
  rows: readonly CaseLineFragment[];
  label: string;
  loading: boolean;
  onMore: (() => void) | undefined;
}

/** The list on a phone: one record a card, all of it one link. */
export function CaseCards({ rows, label, loading, onMore }: Props) {
  const common = useTranslation();
  if (rows.length === 0 && loading) return <ListSkeleton count={5} height={92} />;
  return (
    <>
      <ul className={classes.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <Card row={row} />
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="default" fullWidth onClick={onMore} loading={loading}>
          {common.t('table.more')}
        </Button>
      )}
    </>
  );
}

function Card({ row }: { row: CaseLineFragment }) {
  const { t } = useTranslation('casework');
  const next = nextClock(row);
  const facts = [
    row.birthYear && t('list.born', { year: row.birthYear }),
    row.status && t(`statusShort.${row.status}`),
    row.unit?.name,
  ];
  return (
    <Link to="/ho-so/$caseId" params={{ caseId: row.id }} className={classes.card}>
      <strong>
        <NameCell row={row} />
      </strong>
      <span className={classes.sub}>{facts.filter(Boolean).join(' · ')}</span>
      <span className={classes.line}>
        <StatusBadge status={stateLook[row.state]} label={t(`state.${row.state}`)} />
        {row.overdue && <StatusBadge status="OVERDUE" label={t('list.overdue')} />}
      </span>
      <span className={classes.sub}>
        <span className="tabular">{row.code}</span>
        {next && ` · ${t('list.due', { date: formatDate(next.dueAt) })}`}
      </span>
    </Link>
  );
}
