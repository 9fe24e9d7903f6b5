import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { DeniedState } from '@/shared/ui/denied-state';
import { LinkTabs } from '@/shared/ui/link-tabs';
import { PageHead } from '@/shared/ui/page-head';
import { firstTab, tabOf, visibleTabs } from './common/tabs';
import './texts';

/** The parts of the administration that the acting position may open, and the one that is open. */
export function AdminFrame() {
  const { t } = useTranslation('admin');
  const { allowed } = useViewer();
  const { pathname } = useLocation();
  const shown = visibleTabs(allowed);
  const open = tabOf(pathname);
  return (
    <>
      {shown.length > 0 && (
        <LinkTabs label={t('tabs.label')}>
          {shown.map((tab) => (
            <Link key={tab.key} to={tab.to}>
              {t(`tabs.${tab.key}`)}
            </Link>
          ))}
        </LinkTabs>
      )}
      {open && !allowed.has(open.read) ? (
        <>
          <PageHead title={t(`tabs.${open.key}`)} />
          <DeniedState
            what={t(`denied.${open.key}`)}
            ask={t(open.key === 'journal' ? 'denied.askJournal' : 'denied.ask')}
          />
        </>
      ) : (
        <Outlet />
      )}
    </>
  );
}

/** Opens the part with work for this position. */
export function AdminLanding() {
  const { t } = useTranslation('admin');
  const common = useTranslation();
  const { allowed } = useViewer();
  const tab = firstTab(allowed);
  if (!tab) {
    return (
      <>
        <PageHead title={common.t('place.admin')} />
        <DeniedState what={t('denied.all')} ask={t('denied.ask')} />
      </>
    );
  }
  return <Navigate to={tab.to} replace />;
}
