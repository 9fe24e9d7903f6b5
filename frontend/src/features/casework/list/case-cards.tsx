import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { BulkBar } from '@/shared/ui/data-table';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../casework.module.css';
import type { CaseLineFragment } from '../gql/graphql';
import { stateLook } from '../words';
import { NameCell } from './columns';
import { hidesClocks, nextClock } from './due-cell';

interface Props {
  rows: readonly CaseLineFragment[];
  label: string;
  loading: boolean;
  onMore: (() => void) | undefined;
  /** Rows that are chosen, as in the table; absent where nothing is done to many at once. */
  selected?: ReadonlySet<string>;
  onSelect?: (next: ReadonlySet<string>) => void;
  bulkActions?: React.ReactNode;
}

/** The list on a phone: one record a card, all of it one link, with its box beside it where many can be chosen. */
export function CaseCards({ rows, label, loading, onMore, selected, onSelect, bulkActions }: Props) {
  const common = useTranslation();
  if (rows.length === 0 && loading) return <ListSkeleton count={5} height={92} />;
  return (
    <>
      {onSelect && <ChooseAll rows={rows} selected={selected} onSelect={onSelect} />}
      <ul className={classes.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            {onSelect && <Choose row={row} selected={selected} onSelect={onSelect} />}
            <Card row={row} />
          </li>
        ))}
      </ul>
      {onMore && (
        <Button variant="default" fullWidth onClick={onMore} loading={loading}>
          {common.t('table.more')}
        </Button>
      )}
      <div className={classes.bulk}>
        <BulkBar selected={selected} onSelect={onSelect} bulkActions={bulkActions} />
      </div>
    </>
  );
}

interface ChoiceProps {
  selected: ReadonlySet<string> | undefined;
  onSelect: (next: ReadonlySet<string>) => void;
}

function ChooseAll({ rows, selected, onSelect }: ChoiceProps & Pick<Props, 'rows'>) {
  const { t } = useTranslation();
  const all = rows.length > 0 && rows.every(({ id }) => selected?.has(id));
  return (
    <Checkbox
      className={classes.chooseAll}
      label={t('table.selectAll')}
      checked={all}
      indeterminate={!all && rows.some(({ id }) => selected?.has(id))}
      onChange={() => onSelect(all ? new Set() : new Set(rows.map(({ id }) => id)))}
    />
  );
}

function Choose({ row, selected = new Set(), onSelect }: ChoiceProps & { row: CaseLineFragment }) {
  const { t } = useTranslation();
  const change = () => {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    onSelect(next);
  };
  return (
    // The whole strip beside the card takes the finger.
    <label className={classes.choose} htmlFor={`chon-${row.id}`}>
      <Checkbox
        id={`chon-${row.id}`}
        aria-label={`${t('table.selectRow')}: ${row.code}`}
        checked={selected.has(row.id)}
        onChange={change}
      />
    </label>
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
        {hidesClocks(row) && ` · ${t('list.dueHidden')}`}
      </span>
    </Link>
  );
}
