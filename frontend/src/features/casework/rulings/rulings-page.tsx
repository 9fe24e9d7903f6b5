import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDate } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useNarrow } from '@/shared/grid/use-narrow';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { type Column, DataTable } from '@/shared/ui/data-table';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import classes from '../casework.module.css';
import { read } from '../gql';
import type { CaseworkRulingsQuery } from '../gql/graphql';
import { PrintButton } from '../printing/print-button';
import { PrintFoot } from '../printing/print-foot';
import { usePrint } from '../printing/use-print';
import { useSaid } from '../texts/said';
import { rulingLook } from './look';
import { RulingHead, RulingsQuery } from './rulings.graphql';

type Item = NonNullable<NonNullable<CaseworkRulingsQuery['caseRulings']>['items']>[number];
const headOf = (item: Item) => read(RulingHead, item);

/** What waits for the chairman, and what was decided. */
export function RulingsPage() {
  const { t } = useTranslation('rulings');
  const { pages, error, loading, more, retry } = usePages(RulingsQuery, { waiting: null, first: 50 });
  const rows = pages.flatMap((page) => page.caseRulings?.items ?? []);
  const last = pages.at(-1)?.caseRulings;
  const [printed, print] = usePrint();
  const onMore = last?.endCursor ? () => more(last.endCursor ?? '') : undefined;
  const empty = error ? (
    <QueryProblem error={error} what={t('what.list')} onRetry={retry} />
  ) : (
    <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  );
  return (
    <>
      <PageHead title={t('title')} meta={<span className={classes.quiet}>{t('subtitle')}</span>} />
      <div className={classes.paper}>
        <Rows rows={rows} loading={loading} onMore={onMore} empty={empty} onPrint={print} />
      </div>
      <PrintFoot
        shown={rows.length}
        total={last?.endCursor ? undefined : String(rows.length)}
        note={printed}
      />
    </>
  );
}

interface RowsProps {
  rows: Item[];
  loading: boolean;
  onMore: (() => void) | undefined;
  empty: React.ReactNode;
  onPrint: (note: string) => void;
}

function Rows({ rows, loading, onMore, empty, onPrint }: RowsProps) {
  const { t } = useTranslation('rulings');
  const navigate = useNavigate();
  const narrow = useNarrow();
  const columns = useColumns();
  if (narrow) {
    if (loading && rows.length === 0) return <ListSkeleton count={4} height={92} />;
    return rows.length === 0 ? empty : <Cards rows={rows} />;
  }
  return (
    <DataTable
      id="casework.rulings"
      label={t('label')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.content?.fullName ?? row.id}
      onOpen={(row) => void navigate({ to: '/ho-so/van-ban/$rulingId', params: { rulingId: row.id } })}
      total={rows.length}
      tools={
        <PrintButton taken={{ list: 'RULINGS' }} shown={rows.length} people={rows.length} onPrint={onPrint} />
      }
      loading={loading}
      onMore={onMore}
      empty={empty}
    />
  );
}

function Cards({ rows }: { rows: Item[] }) {
  const { t } = useTranslation('rulings');
  const said = useSaid();
  return (
    <ul className={classes.cards} aria-label={t('label')}>
      {rows.map((row) => {
        const head = headOf(row);
        return (
          <li key={row.id}>
            <Link to="/ho-so/van-ban/$rulingId" params={{ rulingId: row.id }} className={classes.card}>
              <strong>{row.content?.fullName}</strong>
              <span className={classes.sub}>{t(`kind.${head.kind}`)}</span>
              <span className={classes.line}>
                <StatusBadge
                  status={rulingLook[head.state]}
                  label={said('paper', head.state, head.stateLabel)}
                />
                {head.overdue && <StatusBadge status="OVERDUE" label={t('overdue')} />}
              </span>
              <span className={classes.sub}>{head.from?.name}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function useColumns(): Column<Item>[] {
  const { t } = useTranslation('rulings');
  const said = useSaid();
  return useMemo(
    () => [
      {
        key: 'person',
        title: t('column.person'),
        fixed: true,
        cell: (row) => (
          <Link
            to="/ho-so/van-ban/$rulingId"
            params={{ rulingId: row.id }}
            className={classes.code}
            tabIndex={-1}
          >
            {row.content?.fullName}
          </Link>
        ),
      },
      {
        key: 'kind',
        title: t('column.kind'),
        cell: (row) => <span className={classes.whole}>{t(`kind.${headOf(row).kind}`)}</span>,
      },
      { key: 'from', title: t('column.from'), cell: (row) => headOf(row).from?.name },
      {
        key: 'sent',
        title: t('column.sent'),
        cell: (row) => <span className="tabular">{formatDate(headOf(row).sentAt)}</span>,
      },
      {
        key: 'state',
        title: t('column.state'),
        cell: (row) => (
          <StatusBadge
            status={rulingLook[headOf(row).state]}
            label={said('paper', headOf(row).state, headOf(row).stateLabel)}
          />
        ),
      },
      {
        key: 'due',
        title: t('column.due'),
        cell: (row) => {
          const { state, dueAt, overdue } = headOf(row);
          if (state !== 'WAITING' || !dueAt) return null;
          return (
            <span className={classes.line}>
              <span className="tabular">{formatDate(dueAt)}</span>
              {overdue && <StatusBadge status="OVERDUE" label={t('overdue')} />}
            </span>
          );
        },
      },
      {
        key: 'number',
        title: t('column.number'),
        cell: (row) => <span className={classes.whole}>{headOf(row).notation}</span>,
      },
    ],
    [t, said],
  );
}
