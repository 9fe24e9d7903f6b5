import { useCallback } from 'react';
import { useClient } from 'urql';
import { AppError, toAppError } from '@/shared/graphql/errors';
import { useTranslation } from '@/shared/i18n';
import { useViewer } from '@/shared/session/viewer';
import { notify } from '@/shared/ui/notify';
import { tookStep } from '@/shared/waiting/walk';
import { read } from '../gql';
import type { HeadFieldsFragment, Versioned } from '../gql/graphql';
import type { vi } from '../vi';
import type { ActionProps } from './action-dialog';
import { DraftFields, HeadFields, ObligationQuery } from './obligation.graphql';

type Done = keyof (typeof vi)['obligation']['done'];

const overtaken: ReadonlySet<string> = new Set(['CONFLICT', 'WRONG_STATE', 'NOT_FOUND']);

/**
 * Runs an action on a report: tells that it is done, or, when somebody was first, has the page ask anew and says so;
 * what is being typed stays.
 */
export function useFlow({ head, onStale }: Pick<ActionProps, 'head' | 'onStale'>) {
  const { t } = useTranslation('reporting');
  return useCallback(
    async (action: Done, work: (obligation: Versioned) => Promise<unknown>) => {
      try {
        await work({ id: head.id, version: head.version });
      } catch (failure) {
        const error = toAppError(failure);
        if (!overtaken.has(error.code)) throw error;
        onStale();
        throw new AppError(
          error.code,
          // The server's own words on a stale version ask for the reload that has just happened.
          error.code === 'CONFLICT'
            ? t('obligation.refreshed')
            : `${error.message} ${t('obligation.refreshed')}`,
          error.reason,
          error.reference,
          error.place,
          error.problems,
        );
      }
      void notify.done(t(`obligation.done.${action}`));
      tookStep(head.id);
    },
    [head.id, head.version, onStale, t],
  );
}

/** The report as the server has it now, after the own edits have arrived there: saving moves its version on. */
export function useFresh(obligationId: string) {
  const client = useClient();
  const { allowed } = useViewer();
  return useCallback(async () => {
    const variables = {
      id: obligationId,
      work: allowed.has('obligation.work'),
      draft: allowed.has('draft.read'),
      parts: false,
    };
    const result = await client
      .query(ObligationQuery, variables, { requestPolicy: 'network-only' })
      .toPromise();
    if (result.error) throw toAppError(result.error);
    const found: { head: HeadFieldsFragment; revision: number } | null = result.data?.obligation
      ? {
          head: read(HeadFields, result.data.obligation),
          revision: result.data.obligation.draft
            ? read(DraftFields, result.data.obligation.draft).revision
            : 0,
        }
      : null;
    return found;
  }, [client, allowed, obligationId]);
}
