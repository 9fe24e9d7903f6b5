import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from '@/shared/i18n';
import { EmptyState } from '@/shared/ui/empty-state';
import { ErrorState } from '@/shared/ui/error-state';
import { RefreshCw, SearchX } from '@/shared/ui/icons';
import { PlainButton } from '@/shared/ui/plain-button';

/** A chunk that is gone: the server was updated while this page was open. */
function isStaleChunk(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|Importing a module script failed/i.test(error.message)
  );
}

/** A page that failed to open or to draw itself; the rest of the application stays. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  if (isStaleChunk(error)) {
    return (
      <EmptyState
        wholePage
        icon={RefreshCw}
        title={t('error.updatedTitle')}
        actions={
          <PlainButton look="primary" onClick={() => location.reload()}>
            {t('error.reload')}
          </PlainButton>
        }
      >
        {t('error.updated')}
      </EmptyState>
    );
  }
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <ErrorState wholePage error={error} title={t('error.page')} onRetry={retry} />;
}

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <EmptyState
      wholePage
      icon={SearchX}
      title={t('error.notFoundTitle')}
      actions={
        <>
          <PlainButton onClick={() => router.history.back()}>{t('error.back')}</PlainButton>
          <PlainButton look="primary" onClick={() => router.navigate({ to: '/' })}>
            {t('error.home')}
          </PlainButton>
        </>
      }
    >
      {t('error.notFound')}
    </EmptyState>
  );
}
