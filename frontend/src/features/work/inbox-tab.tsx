import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { read } from './gql';
import type { ReportingItem } from './inbox-item';
import { InboxList } from './inbox-list';
import { WhoseFilter } from './whose-filter';
import { InboxQuery, WorkLine } from './work.graphql';
import classes from './work.module.css';

const route = getRouteApi('/shell/viec');
const pageSize = 100;

/** What waits, by due date; asked anew whenever something changes. */
export function InboxTab() {
  const { t } = useTranslation('work');
  const { cua } = route.useSearch();
  const [{ data, error }, ask] = useQuery({
    query: InboxQuery,
    variables: { first: pageSize, mine: cua === 'toi' },
  });
  if (error && !data?.inbox) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  if (!data?.inbox) return <ListSkeleton count={10} height={52} />;
  const items = data.inbox.items.flatMap(({ obligation, ...item }): ReportingItem[] =>
    obligation ? [{ ...item, line: read(WorkLine, obligation) }] : [],
  );
  if (items.length === 0) {
    return (
      <>
        <WhoseFilter />
        <EmptyState title={t(cua ? 'noneMine' : 'none')}>{t('noneHint')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <WhoseFilter />
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
