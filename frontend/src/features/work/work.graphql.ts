import { graphql } from './gql';

export const WorkLine = graphql(`
  fragment WorkLine on Obligation {
    id
    version
    state
    timeliness
    dueAt
    workingDaysLeft
    dueExplanation { text source provisional }
    updatedAt
    unit { id name }
    round {
      id periodLabel periodFrom periodTo illustrative
      regime { id code name }
    }
  }
`);

export const InboxQuery = graphql(`
  query WorkInbox($first: Int!, $mine: Boolean!, $papers: Boolean!) {
    inbox(first: $first, mine: $mine) {
      hasMore
      items {
        action since dueAt group changedCells urged partsGiven partsDone task count
        part { id whole state }
        obligation { id version ...WorkLine }
        record {
          id code overdue
          unit { id name }
          nextClock { id name startEvent startedOn dueAt source explanation }
        }
        ruling @include(if: $papers) { id kind from { id name } }
      }
    }
  }
`);

export const RemindersQuery = graphql(`
  query WorkReminders { regimesToReview { dueOn overdue regime { id code name } } }
`);

export const SentQuery = graphql(`
  query WorkSent($filter: ObligationFilter, $first: Int!, $after: String) {
    obligations(filter: $filter, order: UPDATED, first: $first, after: $after) {
      total
      endCursor
      items { id ...WorkLine }
    }
  }
`);

export const ApproveMany = graphql(`
  mutation WorkApprove($input: ApproveInput!) {
    approve(input: $input) {
      obligationId
      obligation { id version state }
      problem { code message }
    }
  }
`);
