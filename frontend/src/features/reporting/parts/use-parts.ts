import { useCallback } from 'react';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { notify } from '@/shared/ui/notify';
import './texts';
import type { partsVi } from './vi';

type Done = keyof (typeof partsVi)['done'];

const overtaken: ReadonlySet<string> = new Set(['CONFLICT', 'NOT_FOUND']);

/** Runs a step with a part and has the page ask anew, also when somebody else was first. */
export function usePartStep(onChanged: () => void) {
  const { t } = useTranslation('parts');
  const { t: reporting } = useTranslation('reporting');
  return useCallback(
    async (action: Done, work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (failure) {
        const error = toAppError(failure);
        if (!overtaken.has(error.code)) throw error;
        onChanged();
        throw new AppError(error.code, reporting('obligation.refreshed'), error.reason);
      }
      onChanged();
      void notify.done(t(`done.${action}`));
    },
    [onChanged, t, reporting],
  );
}
