import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import './texts';
import { useCan } from '@/shared/session/viewer';
import { LinkTabs } from '@/shared/ui/link-tabs';

/** Feedback for everybody; requests about accounts for those who ask for or deal with them. */
export function SupportFrame() {
  const { t } = useTranslation('support');
  const asks = useCan('accountRequest.list');
  return (
    <>
      {asks && (
        <LinkTabs label={t('tabs.label')}>
          <Link to="/ho-tro/gop-y">{t('tabs.feedback')}</Link>
          <Link to="/ho-tro/tai-khoan">{t('tabs.requests')}</Link>
        </LinkTabs>
      )}
      <Outlet />
    </>
  );
}
