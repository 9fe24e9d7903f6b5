import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAction } from '@/shared/graphql/use-action';
import { useTranslation } from '@/shared/i18n';
import { read } from './gql';
import { NoticeItem } from './notice-item';
import { NoticeFields, NoticesQuery, ReadNotices } from './notices.graphql';
import classes from './notices.module.css';

const shown = 6;

/** The newest notices under the bell. */
export default function BellPanel({ close }: { close: () => void }) {
  const { t } = useTranslation('notices');
  const [{ data }] = useQuery({ query: NoticesQuery, variables: { first: shown } });
  const readAll = useAction(ReadNotices);
  const page = data?.notices;
  const items = (page?.items ?? []).map((each) => read(NoticeFields, each));
  return (
    <section className={classes.panel}>
      <header className={classes.head}>
        <h2>{t('title')}</h2>
        {!!page?.unread && (
          <button type="button" className={classes.plain} onClick={() => void readAll({ ids: null })}>
            {t('readAll')}
          </button>
        )}
      </header>
      {page && items.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
      <ul className={classes.list}>
        {items.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} onOpen={close} />
        ))}
      </ul>
      <Link to="/thong-bao" className={classes.all} onClick={close}>
        {t('all')}
      </Link>
    </section>
  );
}
