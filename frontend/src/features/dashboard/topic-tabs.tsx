import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import classes from './dashboard.module.css';
import { changeTopic } from './search';
import type { Topic } from './topics';
import { useAddress } from './use-address';

/** Topics as links, so that each has an address. */
export function TopicTabs({ topics, current }: { topics: readonly Topic[]; current: string }) {
  const { t } = useTranslation('dashboard');
  const { search } = useAddress();
  return (
    <nav className={classes.tabs} aria-label={t('topics')} data-print="never">
      {topics.map((topic) => (
        <Link
          key={topic.code}
          to="/dieu-hanh"
          search={changeTopic(search, topic.code, topic.natures)}
          activeOptions={{ explicitUndefined: true }}
          className={classes.tab}
          aria-current={topic.code === current ? 'page' : undefined}
          data-current={topic.code === current}
        >
          {topic.name}
        </Link>
      ))}
    </nav>
  );
}
