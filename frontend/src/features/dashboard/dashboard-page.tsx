import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHead } from '@/shared/ui/page-head';

export function DashboardPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('place.dashboard')} />
      <EmptyState title={t('empty.place')}>{t('empty.placeHint')}</EmptyState>
    </>
  );
}
