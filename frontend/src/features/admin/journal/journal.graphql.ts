import { graphql } from '../gql';

export const JournalQuery = graphql(`
  query AdminJournal($filter: JournalFilter, $first: Int!, $after: String) {
    journal(filter: $filter, first: $first, after: $after) {
      endCursor
      items {
        id
        at
        username
        positionTitle
        unit { id name }
        action
        objectKind
        objectId
        fromState
        toState
        reason
        requestId
      }
    }
  }
`);
