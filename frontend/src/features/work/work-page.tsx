import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { LinkTabs, tabOptions } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { DeniedState } from '@/shared/ui/states';
import { InboxTab } from './inbox-tab';
import { ReviewReminders } from './review-reminders';
import { SentTab } from './sent-tab';

const route = getRouteApi('/shell/viec');

/** What waits for this position, and where that is which it sent. */
export function WorkPage() {
  const { t } = useTranslation('work');
  const common = useTranslation();
  const { phan } = route.useSearch();
  const works = useCan('inbox.read');
  const follows = useCan('obligation.work');
  const sent = phan === 'da-gui' && follows;
  return (
    <>
      <PageHead title={common.t('place.work')} />
      {works && follows && (
        <LinkTabs label={t('tabs.label')}>
          <Link to="/viec" activeOptions={tabOptions} aria-current={sent ? undefined : 'page'}>
            {t('tabs.waiting')}
          </Link>
          <Link
            to="/viec"
            search={{ phan: 'da-gui' }}
            activeOptions={tabOptions}
            aria-current={sent ? 'page' : undefined}
          >
            {t('tabs.sent')}
          </Link>
        </LinkTabs>
      )}
      {sent ? <SentTab /> : works ? <InboxTab /> : <DeniedState what={t('what')} />}
      {!sent && works && <ReviewReminders />}
    </>
  );
}
