import { graphql } from './gql';

export const ObligationLine = graphql(`
  fragment ObligationLine on Obligation {
    id
    version
    state
    timeliness
    dueAt
    workingDaysLeft
    dueExplanation { text source provisional }
    firstSubmittedAt
    updatedAt
    unit { id name }
    round {
      id periodLabel periodFrom periodTo illustrative
      regime { id code name }
    }
  }
`);

export const ObligationsQuery = graphql(`
  query ReportingObligations($filter: ObligationFilter, $order: ObligationOrder!, $first: Int!, $after: String) {
    obligations(filter: $filter, order: $order, first: $first, after: $after) {
      total
      endCursor
      items { id ...ObligationLine }
    }
  }
`);
