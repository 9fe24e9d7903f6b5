import type { AnyVariables, OperationContext, TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { toAppError } from './errors';
import type { OperationSettings } from './exchanges';

/** A mutation as a function: gives the data, or throws the AppError to show. */
export function useAction<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
) {
  const client = useClient();
  return useCallback(
    async (variables: Variables, settings?: OperationSettings): Promise<Data> => {
      const context = settings as Partial<OperationContext> | undefined;
      const result = await client.mutation(document, variables, context).toPromise();
      if (result.error) throw toAppError(result.error);
      if (!result.data) throw toAppError({ networkError: new Error('no data') });
      return result.data;
    },
    [client, document],
  );
}
