import { getRouteApi, Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useTranslation } from '@/shared/i18n';
import { useCan } from '@/shared/session/viewer';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { InboxList } from './inbox-list';
import { isReport, itemsOf } from './items';
import { WhoseFilter } from './whose-filter';
import { InboxQuery } from './work.graphql';
import classes from './work.module.css';

const route = getRouteApi('/shell/viec');
const pageSize = 100;

/** What waits, by due date; asked anew whenever something changes. */
export function InboxTab() {
  const { t } = useTranslation('work');
  const { cua } = route.useSearch();
  // Asked for by who signs papers: of everybody else the field is refused.
  const papers = useCan('case.rulings');
  const [{ data, error }, ask] = useQuery({
    query: InboxQuery,
    variables: { first: pageSize, mine: cua === 'toi', papers },
  });
  if (error && !data?.inbox) return <QueryProblem error={error} what={t('what')} onRetry={ask} />;
  if (!data?.inbox) return <ListSkeleton count={10} height={52} />;
  const items = itemsOf(data.inbox.items);
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
          {t(items.some(isReport) ? 'hasMore' : 'hasMoreCases', { count: items.length })}{' '}
          {items.some(isReport) && (
            <Link to="/bao-cao" search={{ phan: 'nghia-vu' }}>
              {t('openList')}
            </Link>
          )}{' '}
          {!items.every(isReport) && <Link to="/ho-so">{t('openCases')}</Link>}
        </p>
      )}
    </>
  );
}
