import { Link } from '@tanstack/react-router';
import { formatDateTime } from '@/shared/format';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import '../texts';
import { Button } from '@mantine/core';
import { useCan } from '@/shared/session/viewer';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import classes from '../casework.module.css';
import { Hidden } from '../hidden';
import { PrintFoot } from '../printing/print-foot';
import record from '../record/record.module.css';
import { WideTable } from '../wide-table';
import { CaseEmergenciesQuery } from './sharing.graphql';

/** Who has opened which record in an emergency, for who answers for it and for who audits. */
export default function EmergenciesPage() {
  const { t } = useTranslation('casework');
  const lists = useCan('case.list'); // who audits has no list, and may not know why
  return (
    <>
      <PageHead
        title={t('emergency.list')}
        crumbs={lists && <Link to="/ho-so">{t('record.back')}</Link>}
        meta={<span className={classes.quiet}>{t('emergency.listHint')}</span>}
      />
      <Rows reasons={lists} />
    </>
  );
}

function Rows({ reasons }: { reasons: boolean }) {
  const { t } = useTranslation('casework');
  const { pages, error, loading, more, retry } = usePages(CaseEmergenciesQuery, { first: 50, reasons });
  const rows = pages.flatMap((page) => page.caseEmergencies?.items ?? []);
  const next = pages.at(-1)?.caseEmergencies?.endCursor;
  if (error) return <QueryProblem error={error} what={t('emergency.what')} onRetry={retry} />;
  if (loading && rows.length === 0) return <ListSkeleton count={6} height={36} />;
  if (rows.length === 0)
    return <EmptyState title={t('emergency.none')}>{t('emergency.noneHint')}</EmptyState>;
  return (
    <>
      <WideTable label={t('emergency.list')}>
        <table className={record.table} aria-label={t('emergency.list')}>
          <thead>
            <tr>
              <th scope="col">{t('emergency.at')}</th>
              <th scope="col">{t('emergency.until')}</th>
              <th scope="col">{t('emergency.who')}</th>
              <th scope="col">{t('emergency.record')}</th>
              <th scope="col">{t('emergency.unit')}</th>
              <th scope="col">{t('emergency.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="tabular">{formatDateTime(row.at)}</td>
                <td className="tabular">{formatDateTime(row.endsAt)}</td>
                <td>{row.by}</td>
                <td className={classes.code}>
                  {row.recordId ? (
                    <Link to="/ho-so/$caseId" params={{ caseId: row.recordId }} search={{ phan: 'duoc-xem' }}>
                      {row.code}
                    </Link>
                  ) : (
                    row.code
                  )}
                </td>
                <td>{row.unit?.name}</td>
                <td>{reasons ? row.reason : <Hidden />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {next && (
        <Button data-print="never" variant="default" mt={12} loading={loading} onClick={() => more(next)}>
          {t('emergency.more')}
        </Button>
      )}
      <PrintFoot shown={rows.length} total={next ? undefined : String(rows.length)} />
    </>
  );
}
