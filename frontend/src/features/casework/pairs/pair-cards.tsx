import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDate } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { ListSkeleton } from '@/shared/ui/skeletons';
import classes from '../casework.module.css';
import type { PairLineFragment } from '../gql/graphql';
import { unitsOf, Why } from './why';

interface Props {
  rows: readonly PairLineFragment[];
  label: string;
  loading: boolean;
  onMore: (() => void) | undefined;
  empty: ReactNode;
}

/** The pairs on a phone, one a card. */
export function PairCards({ rows, label, loading, onMore, empty }: Props) {
  const { t } = useTranslation('casePairs');
  const common = useTranslation();
  if (rows.length === 0) return loading ? <ListSkeleton count={4} height={92} /> : empty;
  return (
    <>
      <ul className={classes.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              from="/ho-so/trung-lap"
              to="/ho-so/trung-lap"
              search={(before) => ({ ...before, cap: row.id })}
              className={classes.card}
            >
              <strong className="tabular">
                {t('pair', { left: row.left?.code ?? '', right: row.right?.code ?? '' })}
              </strong>
              <span>
                <Why pair={row} />
              </span>
              <span className={classes.sub}>
                {[unitsOf(row), `${t('column.found')} ${formatDate(row.foundAt)}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
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
