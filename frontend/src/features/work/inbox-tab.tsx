import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { read } from './gql';
import type { ReportingItem } from './inbox-item';
import { InboxList } from './inbox-list';
import { InboxQuery, WorkLine } from './work.graphql';
import classes from './work.module.css';

const pageSize = 100;

/** What waits, by due date; asked anew whenever something changes. */
export function InboxTab() {
  const { t } = useTranslation('work');
  const [{ data, error }, ask] = useQuery({ query: InboxQuery, variables: { first: pageSize } });
  if (error && !data?.inbox) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  if (!data?.inbox) return <ListSkeleton count={10} height={52} />;
  const items = data.inbox.items.flatMap(({ obligation, ...item }): ReportingItem[] =>
    obligation ? [{ ...item, line: read(WorkLine, obligation) }] : [],
  );
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
  return (
    <>
      <InboxList items={items} />
      {data.inbox.hasMore && (
        <p className={classes.more}>
          {t('hasMore', { count: items.length })}{' '}
          <Link to="/bao-cao" search={{ phan: 'nghia-vu' }}>
            {t('openList')}
          </Link>
        </p>
      )}
    </>
  );
}
