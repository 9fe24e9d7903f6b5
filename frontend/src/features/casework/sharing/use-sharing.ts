import { AppError, toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { notify } from '@/shared/ui/notify';

/** Does something about who else sees a record; when somebody was first, the record is asked for again. */
export function useSharing(onStale: () => void) {
  const { t } = useTranslation('casework');
  return async (act: () => Promise<unknown>, done: string) => {
    try {
      await act();
    } catch (failure) {
      const error = toAppError(failure);
      if (error.reason !== 'STALE_VERSION') throw error;
      onStale();
      throw new AppError(error.code, t('share.reload'), error.reason);
    }
    void notify.done(done);
  };
}
