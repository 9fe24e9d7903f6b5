import { graphql } from './gql';

/** The inbox as "Việc của tôi" asks for it, with no more than it takes to open an item. */
export const WaitingQuery = graphql(`
  query Waiting($first: Int!, $papers: Boolean!) {
    inbox(first: $first, mine: false) {
      hasMore
      items {
        group task count
        obligation { id unit { id name } }
        record { id code }
        ruling @include(if: $papers) { id }
      }
    }
  }
`);
