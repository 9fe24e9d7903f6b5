import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatDate, formatDateTime } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useNarrow } from '@/shared/grid/use-narrow';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { StatusBadge } from '@/shared/ui/status-badge';
import { CaseTrailQuery } from './casework.graphql';
import classes from './casework.module.css';
import type { CaseworkGivenAwayQuery } from './gql/graphql';
import { FactLines } from './record/fact-lines';
import { moveLook } from './record/move-look';
import record from './record/record.module.css';
import { WideTable } from './wide-table';

type Item = NonNullable<CaseworkGivenAwayQuery['caseTrail']>['items'][number];

/** Records that the unit gave to others: whether they arrived, and their paper file; nothing of the people. */
export function AwayPage() {
  const { t } = useTranslation('casework');
  const gives = useCan('case.trail');
  return (
    <>
      <PageHead
        title={t('away.title')}
        crumbs={<Link to="/ho-so">{t('record.back')}</Link>}
        meta={<span className={classes.quiet}>{t('away.subtitle')}</span>}
      />
      {gives ? <Given /> : <DeniedState what={t('away.what')} />}
    </>
  );
}

function Given() {
  const { t } = useTranslation('casework');
  const narrow = useNarrow();
  const { pages, error, loading, more, retry } = usePages(CaseTrailQuery, { first: 50 });
  const rows = pages.flatMap((page) => page.caseTrail?.items ?? []);
  const next = pages.at(-1)?.caseTrail?.endCursor;
  if (error) return <QueryProblem error={error} what={t('away.what')} onRetry={retry} />;
  if (loading && rows.length === 0) return <ListSkeleton count={6} height={narrow ? 92 : 36} />;
  if (rows.length === 0) return <EmptyState title={t('away.none')}>{t('away.noneHint')}</EmptyState>;
  return (
    <>
      {narrow ? <Cards rows={rows} /> : <Table rows={rows} />}
      {next && (
        <Button variant="default" mt={12} loading={loading} onClick={() => more(next)}>
          {t('away.more')}
        </Button>
      )}
    </>
  );
}

/** A paper by its number and day; the paper file of a move that asks for none is not missing. */
function usePaper() {
  const { t } = useTranslation('casework');
  return (number: string | null | undefined, date: string | null | undefined) =>
    number ? t('move.paperOf', { number, date: date ? formatDate(date) : t('record.unknown') }) : '';
}

function Table({ rows }: { rows: readonly Item[] }) {
  const { t } = useTranslation('casework');
  const paper = usePaper();
  const heads = ['code', 'to', 'state', 'sent', 'decided', 'paper', 'fileSent', 'fileReceived'] as const;
  return (
    <WideTable label={t('away.title')}>
      <table className={record.table} aria-label={t('away.title')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(`away.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.code}>{row.code}</td>
              <td>{row.to?.name}</td>
              <td>
                <StatusBadge status={moveLook[row.state]} label={t(`moveState.${row.state}`)} />
              </td>
              <td className="tabular">{formatDateTime(row.sentAt)}</td>
              <td className="tabular">{row.decidedAt && formatDateTime(row.decidedAt)}</td>
              <td>{paper(row.paperNumber, row.paperDate)}</td>
              <td>{paper(row.fileSentNumber, row.fileSentOn)}</td>
              <td>{paper(row.fileReceivedNumber, row.fileReceivedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Cards({ rows }: { rows: readonly Item[] }) {
  const { t } = useTranslation('casework');
  const paper = usePaper();
  return (
    <ul className={record.moves} aria-label={t('away.title')}>
      {rows.map((row) => {
        const lines: [string, string | null | undefined][] = [
          [t('away.to'), row.to?.name],
          [t('away.sent'), formatDateTime(row.sentAt)],
          [t('away.decided'), row.decidedAt && formatDateTime(row.decidedAt)],
          [t('away.paper'), paper(row.paperNumber, row.paperDate)],
          [t('away.fileSent'), paper(row.fileSentNumber, row.fileSentOn)],
          [t('away.fileReceived'), paper(row.fileReceivedNumber, row.fileReceivedOn)],
        ];
        return (
          <li key={row.id} className={record.clock}>
            <h2>
              <span className={classes.code}>{row.code}</span>
              <StatusBadge status={moveLook[row.state]} label={t(`moveState.${row.state}`)} />
            </h2>
            <dl className={record.fields}>
              <FactLines lines={lines} />
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
