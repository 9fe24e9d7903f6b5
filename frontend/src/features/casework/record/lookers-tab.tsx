import { useQuery } from 'urql';
import { formatDateTime } from '@/shared/format';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { DeniedState, EmptyState } from '@/shared/ui/states';
import { CaseLookersQuery } from '../casework.graphql';
import { WideTable } from '../wide-table';
import { optionKey } from '../words';
import classes from './record.module.css';

/** Who has looked at this person, and what was shown. */
export function LookersTab({ id }: { id: string }) {
  const { t } = useTranslation('casework');
  const [{ data, error }, ask] = useQuery({ query: CaseLookersQuery, variables: { id } });
  const record = data?.caseRecord;
  if (error && !record) return <QueryProblem error={error} what={t('what.lookers')} onRetry={ask} />;
  if (!data) return <ListSkeleton count={6} height={36} />;
  if (!record?.lookers) return <DeniedState what={t('what.lookers')} />;
  if (record.lookers.length === 0)
    return <EmptyState title={t('look.none')}>{t('look.noneHint')}</EmptyState>;
  return (
    <WideTable label={t('look.label')}>
      <table className={classes.table} aria-label={t('look.label')}>
        <thead>
          <tr>
            <th scope="col">{t('look.at')}</th>
            <th scope="col">{t('look.by')}</th>
            <th scope="col">{t('look.sections')}</th>
          </tr>
        </thead>
        <tbody>
          {record.lookers.map((looker) => (
            <tr key={`${looker.at} ${looker.by}`}>
              <td className="tabular">{formatDateTime(looker.at)}</td>
              <td>
                {looker.by}
                {looker.emergency && <span className={classes.masked}>{t('emergency.looked')}</span>}
              </td>
              <td>
                {looker.sections.map((name) => t(optionKey('section', name))).join('; ') || t('look.code')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
