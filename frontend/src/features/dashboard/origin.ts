import type { DashboardPedigreeQuery } from './gql/graphql';

export type OriginItem = NonNullable<DashboardPedigreeQuery['pedigree']>['items'][number];

/** The address of the submission and the cell behind a number. */
export function cellAddress({ obligationId, submissionId, place }: OriginItem): string {
  const query = new URLSearchParams({ 'phien-ban': submissionId, o: place });
  return `/bao-cao/nghia-vu/${obligationId}?${query}`;
}
