import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHead } from '@/shared/ui/page-head';

export function ReportingPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('place.reporting')} />
      <EmptyState title={t('empty.place')}>{t('empty.placeHint')}</EmptyState>
    </>
  );
}
