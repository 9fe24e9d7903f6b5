import { Button, Switch } from '@mantine/core';
import { useAction } from '@/shared/graphql/use-action';
import { usePages } from '@/shared/graphql/use-pages';
import { useTranslation } from '@/shared/i18n';
import { FormError } from '@/shared/ui/form-error';
import { notify } from '@/shared/ui/notify';
import { PageHead } from '@/shared/ui/page-head';
import { QueryProblem } from '@/shared/ui/query-problem';
import { ListSkeleton } from '@/shared/ui/skeletons';
import { EmptyState } from '@/shared/ui/states';
import { useTask } from '@/shared/ui/use-task';
import { read } from './gql';
import type { NoticesQuery as Answer } from './gql/graphql';
import { NoticeItem } from './notice-item';
import { NoticeFields, NoticesQuery, PreferMail, ReadNotices } from './notices.graphql';
import classes from './notices.module.css';
import './texts';

const pageSize = 30;

type Page = NonNullable<Answer['notices']>;

/** All that the signed-in person was told, and whether it is mailed too. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const readAll = useAction(ReadNotices);
  const list = usePages(NoticesQuery, { first: pageSize });
  const first = list.pages[0]?.notices;
  const last = list.pages.at(-1)?.notices;
  const items = list.pages.flatMap(({ notices }) =>
    (notices?.items ?? []).map((each) => read(NoticeFields, each)),
  );
  if (list.error && !first) return <QueryProblem error={list.error} what={t('what')} onRetry={list.retry} />;
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <Button variant="default" disabled={!first?.unread} onClick={() => void readAll({ ids: null })}>
            {t('readAll')}
          </Button>
        }
      />
      {!first ? (
        <ListSkeleton count={6} />
      ) : (
        <div className={classes.page}>
          <div>
            {items.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
            <ul className={classes.list}>
              {items.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} />
              ))}
            </ul>
            {last?.endCursor && (
              <Button
                variant="default"
                loading={list.loading}
                onClick={() => list.more(last.endCursor ?? '')}
              >
                {t('more')}
              </Button>
            )}
          </div>
          <MailChoice page={first} />
        </div>
      )}
    </>
  );
}

/** Whether digests come by mail too; says what stands in the way. */
function MailChoice({ page: { email, mail, mailOffered } }: { page: Page }) {
  const { t } = useTranslation('notices');
  const prefer = useAction(PreferMail);
  const { run, busy, error } = useTask(async (wanted: boolean) => {
    await prefer({ mail: wanted });
    void notify.done(t('mail.done'));
  });
  const hint = !mailOffered ? t('mail.notOffered') : email ? t('mail.to', { email }) : t('mail.noAddress');
  return (
    <section className={classes.mail}>
      <h2>{t('mail.title')}</h2>
      <Switch
        label={t('mail.switch')}
        checked={mail}
        disabled={busy}
        onChange={(event) => void run(event.currentTarget.checked)}
      />
      <p className={classes.quiet}>{hint}</p>
      <FormError error={error} />
    </section>
  );
}
